/* Shows the API's own description. Nothing is fetched from elsewhere: no validator badge, no remote schema. */
window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  validatorUrl: null,
  supportedSubmitMethods: ['get', 'post', 'patch', 'delete'],
})
