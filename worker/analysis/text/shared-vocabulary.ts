/**
 * Words of product feedback in seven languages, one concept a line: entries about one thing should meet in one theme
 * whatever language they are written in. Written by hand for Earshot (MIT).
 * Columns: English, German, French, Spanish, Italian, Portuguese, Dutch; alternatives are separated by spaces.
 */
export const SHARED_LANGUAGES: readonly string[] = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']

export const SHARED_VOCABULARY = `
search|suche suchen suchergebnisse|recherche rechercher chercher|buscar búsqueda buscador|ricerca cercare cerca|busca pesquisa pesquisar buscar|zoeken zoekfunctie zoekopdracht
note|notiz notizen|note notes|nota notas|nota note appunti|nota notas anotações|notitie notities
slow|langsam lahm|lent lente lenteur|lento lenta lentitud|lento lenta lentezza|lento lenta lentidão|traag langzaam
sync|synchronisieren synchronisiert synchronisierung synchronisation|synchroniser synchronise synchronisation|sincronizar sincroniza sincronización|sincronizzare sincronizza sincronizzazione|sincronizar sincroniza sincronização|synchroniseren synchroniseert synchronisatie
delete|löschen gelöscht löscht|supprimer supprimé efface effacé|borrar borra borrado eliminar|cancellare cancellato eliminare|apagar apagou excluir deletar|verwijderen verwijderd
lose|verlieren verloren verliert|perdre perdu perd|perder pierde perdido|perdere perso perde|perder perdeu perdi|verliezen verloren kwijt
disappear|verschwinden verschwunden verschwindet|disparaître disparu disparaît|desaparecer desaparece desaparecido|sparire sparito spariscono|sumir sumiu desaparecer desapareceu|verdwijnen verdwenen
duplicate|doppelt duplikat|doublon double|duplicar duplican duplicado|duplicato duplicati|duplicado duplicar|dubbel duplicaat
crash|absturz abstürze abstürzen stürzt abgestürzt|plantage planter plante|cierra cuelga|crash crasha blocca|trava travar travando|crasht crashen vastloopt vastgelopen
error|fehler fehlermeldung|erreur erreurs|error errores fallo fallos|errore errori|erro erros falha|fout fouten foutmelding
login|anmelden anmeldung einloggen|connexion connecter connecte|iniciar sesión|accesso accedere|entrar acesso login|inloggen aanmelden
password|passwort kennwort|passe|contraseña clave|password|senha|wachtwoord
account|konto benutzerkonto|compte|cuenta|account profilo|conta|account
price|preis preise preiserhöhung|prix tarif tarifs|precio precios tarifa|prezzo prezzi|preço preços|prijs prijzen prijsverhoging
expensive|teuer teurer|cher chère|caro cara|caro cara costoso|caro cara|duur duurder
pay|zahlen bezahlen zahlung|payer paiement|pagar pago|pagare pagamento|pagar pagamento|betalen betaling
invoice|rechnung rechnungen|facture factures|factura facturas|fattura fatture|fatura faturas|factuur facturen
subscription|abo abonnement|abonnement|suscripción|abbonamento|assinatura|abonnement
export|exportieren exportiert|exporter exportation|exportar exportación|esportare esportazione|exportar exportação|exporteren
import|importieren|importer importation|importar importación|importare importazione|importar importação|importeren
umlaut|umlaut umlaute sonderzeichen|accents accent|acentos tildes eñes|accenti accento accentate|acentos|umlaut accenten
file|datei dateien|fichier fichiers|archivo archivos fichero|file documento|arquivo arquivos ficheiro|bestand bestanden
attachment|anhang anhänge anhängen|jointes|adjunto adjuntos|allegato allegati|anexo anexos|bijlage bijlagen
image|bild bilder|image images|imagen imágenes|immagine immagini|imagem imagens|afbeelding afbeeldingen
photo|foto fotos|photo photos|foto fotos|foto|foto fotos|foto foto's
calendar|kalender|calendrier agenda|calendario agenda|calendario agenda|calendário agenda|agenda kalender
integration|integration anbindung einbindung|intégration|integración|integrazione|integração|integratie koppeling
notification|benachrichtigung benachrichtigungen mitteilungen|notification notifications|notificación notificaciones|notifica notifiche|notificação notificações|melding meldingen
reminder|erinnerung erinnerungen|rappel rappels|recordatorio recordatorios|promemoria|lembrete lembretes|herinnering herinneringen
email|mail mails e-mail|courriel mail mails|correo correos email|mail email posta|email e-mail|mail mails mailtje
dark|dunkel dunkler dunkles dunkelmodus|sombre|oscuro oscura|scuro scura|escuro escura|donker donkere
mode|modus|mode|modo|modalità|modo|modus
offline|offline netz|réseau hors|conexión offline|offline|offline|offline
phone|handy telefon smartphone|téléphone|móvil celular teléfono|telefono cellulare|celular telefone telemóvel|telefoon mobiel
keyboard|tastatur|clavier|teclado|tastiera|teclado|toetsenbord
shortcut|tastenkürzel kurzbefehl kürzel|raccourci raccourcis|atajo atajos|scorciatoia scorciatoie|atalho atalhos|sneltoets sneltoetsen
font|schrift schriftgröße schriftart|police caractères|letra fuente|carattere caratteri|fonte letra|lettertype lettergrootte
screen|bildschirm|écran|pantalla|schermo schermata|tela ecrã|scherm
button|knopf schaltfläche taste|bouton boutons|botón botones|pulsante pulsanti bottone|botão botões|knop knoppen
update|aktualisierung update|actualisation maj|actualización actualizar|aggiornamento aggiornare|atualização atualizar|update bijwerken
version|version|version|versión|versione|versão|versie
language|sprache sprachen|langue langues|idioma idiomas|lingua lingue|idioma língua|taal talen
translation|übersetzung übersetzungen|traduction|traducción|traduzione|tradução|vertaling
support|kundendienst kundenservice support|assistance support|atención soporte|assistenza supporto|suporte atendimento|klantenservice ondersteuning
answer|antwort antworten geantwortet|réponse répondre répondu|respuesta responder respondieron|risposta rispondere risposto|resposta responder|antwoord antwoorden reactie
question|frage fragen|question questions|pregunta preguntas|domanda domande|pergunta perguntas|vraag vragen
team|team mannschaft|équipe équipes|equipo equipos|squadra gruppo|equipe time|team
project|projekt projekte|projet projets|proyecto proyectos|progetto progetti|projeto projetos|project projecten
task|aufgabe aufgaben|tâche tâches|tarea tareas|attività compito compiti|tarefa tarefas|taak taken
board|tafel board|tableau tableaux|tablero tableros|bacheca lavagna|quadro quadros|bord borden
share|teilen geteilt freigabe|partager partage|compartir|condividere condivisione|compartilhar partilhar|delen gedeeld
list|liste listen|liste listes|lista listas|lista liste elenco|lista listas|lijst lijsten
table|tabelle tabellen|tableau|tabla tablas|tabella tabelle|tabela tabelas|tabel tabellen
comment|kommentar kommentare|commentaire commentaires|comentario comentarios|commento commenti|comentário comentários|opmerking reacties
setting|einstellung einstellungen|réglage réglages paramètre paramètres|ajuste ajustes configuración|impostazione impostazioni|configuração configurações|instelling instellingen
theme|thema design|thème thèmes|tema temas|tema temi|tema temas|thema
color|farbe farben|couleur couleurs|color colores|colore colori|cor cores|kleur kleuren
battery|akku batterie|batterie|batería|batteria|bateria|batterij accu
data|daten|données|datos|dati|dados|gegevens
backup|sicherung datensicherung|sauvegarde|respaldo|backup salvataggio|backup cópia|back-up reservekopie
widget|widget|widget|widget|widget|widget|widget
download|herunterladen download|télécharger téléchargement|descargar descarga|scaricare|baixar|downloaden
upload|hochladen|téléverser|subir|caricare|enviar|uploaden
folder|ordner|dossier dossiers|carpeta carpetas|cartella cartelle|pasta pastas|map mappen
template|vorlage vorlagen|modèle modèles|plantilla plantillas|modello modelli|modelo modelos|sjabloon sjablonen
device|gerät geräte|appareil appareils|dispositivo dispositivos|dispositivo dispositivi|dispositivo aparelho|apparaat apparaten
computer|rechner computer laptop|ordinateur|ordenador computadora|computer|computador|computer
tutorial|anleitung einführung|tutoriel guide|tutorial guía|guida tutorial|tutorial guia|uitleg handleiding
refund|erstattung rückerstattung|remboursement|reembolso devolución|rimborso|reembolso|terugbetaling
charge|abgebucht berechnet|débité prélevé|cobro cobrado cobraron|addebito addebitato|cobrança cobraram|afgeschreven
edit|bearbeiten|modifier éditer|editar|modificare|editar|bewerken
save|speichern gespeichert|enregistrer|guardar guardado|salvare salvato|salvar guardar|opslaan opgeslagen
`
