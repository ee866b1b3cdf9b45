// What an installation needs to be told. Copy this file, fill it in, and deploy with the copy: see README.md.
using 'main.bicep'

param name = 'finsam'

// The application id of the app registration that people sign in with.
param signInClientId = '00000000-0000-0000-0000-000000000001'

// Gets a mail when a report could not be read.
param alertEmail = 'you@example.org'

// Object ids of people, groups or applications that may drop reports into the container.
param uploaderPrincipalIds = [
  '00000000-0000-0000-0000-000000000002'
]

// Object ids of people, groups or applications that may read the tables, from Power BI for instance.
param tableReaderPrincipalIds = [
  '00000000-0000-0000-0000-000000000003'
]
