CREATE VIRTUAL TABLE entry_search USING fts5(message, content='entries', content_rowid='seq', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER entry_search_insert AFTER INSERT ON entries BEGIN
  INSERT INTO entry_search (rowid, message) VALUES (new.seq, new.message);
END;
--> statement-breakpoint
CREATE TRIGGER entry_search_delete AFTER DELETE ON entries BEGIN
  INSERT INTO entry_search (entry_search, rowid, message) VALUES ('delete', old.seq, old.message);
END;
--> statement-breakpoint
CREATE TRIGGER entry_search_update AFTER UPDATE OF message ON entries BEGIN
  INSERT INTO entry_search (entry_search, rowid, message) VALUES ('delete', old.seq, old.message);
  INSERT INTO entry_search (rowid, message) VALUES (new.seq, new.message);
END;
