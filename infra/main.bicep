// FinsamIngest in one resource group: a blob container that reports are dropped into, the queue that tells of them, the function app that reads them,
// the tables that downstream systems read, and what watches over it all. How to deploy: README.md beside this file.
targetScope = 'resourceGroup'

@description('Short name that every resource name is made from: lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param name string = 'finsam'

@description('Region. Flex Consumption is not offered in all of them: az functionapp list-flexconsumption-locations')
param location string = resourceGroup().location

@description('Most instances of the app at a time. Each reads up to 4 reports at once (host.json); 40 is about where one storage account becomes the limit.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance in MB: 512 does for one report at a time, 2048 for several large ones at once.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Application (client) id of the Entra ID app registration that people sign in with. It defines the app roles Reader and Reviewer.')
param signInClientId string

@description('Object ids of those who drop reports in. They may write to the drop container, and to nothing else.')
param uploaderPrincipalIds array = []

@description('Object ids of downstream systems. They may read the tables, and nothing else.')
param tableReaderPrincipalIds array = []

@description('Where alerts are sent; none are sent when empty.')
param alertEmail string = ''

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

// The names that the code uses too; a test holds the two against each other.
var dropContainer = 'reports-in'
var resultsContainer = 'results'
var deadLetterContainer = 'event-dead-letters'
var packageContainer = 'app-package'
var ingestQueue = 'ingest'
var poisonQueue = 'ingest-poison'
var tables = [
  'Reports'
  'Figures'
  'FiguresByCode'
  'Checks'
  'Findings'
  'Generations'
  'Organisations'
  'Decisions'
]

var unique = uniqueString(resourceGroup().id, name)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-app-${unique}'
  location: location
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    unique: unique
    location: location
    logRetentionDays: logRetentionDays
    alertEmail: alertEmail
  }
}

module reports 'modules/reports.bicep' = {
  name: 'reports'
  params: {
    accountName: take('${name}data${unique}', 24)
    location: location
    dropContainer: dropContainer
    resultsContainer: resultsContainer
    deadLetterContainer: deadLetterContainer
    queues: [ingestQueue, poisonQueue]
    tables: tables
  }
}

module events 'modules/events.bicep' = {
  name: 'events'
  params: {
    name: '${name}-events-${unique}'
    location: location
    accountName: reports.outputs.accountName
    dropContainer: dropContainer
    deadLetterContainer: deadLetterContainer
    ingestQueue: ingestQueue
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    unique: unique
    location: location
    identityId: identity.id
    identityClientId: identity.properties.clientId
    identityPrincipalId: identity.properties.principalId
    reportsAccountName: reports.outputs.accountName
    packageContainer: packageContainer
    insightsConnectionString: monitoring.outputs.connectionString
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    signInClientId: signInClientId
  }
}

module access 'modules/access.bicep' = {
  name: 'access'
  params: {
    accountName: reports.outputs.accountName
    insightsName: monitoring.outputs.insightsName
    dropContainer: dropContainer
    resultsContainer: resultsContainer
    ingestQueue: ingestQueue
    poisonQueue: poisonQueue
    appPrincipalId: identity.properties.principalId
    uploaderPrincipalIds: uploaderPrincipalIds
    tableReaderPrincipalIds: tableReaderPrincipalIds
  }
}

@description('Name of the function app, for publishing.')
output functionAppName string = app.outputs.functionAppName

@description('Address of the review site.')
output site string = app.outputs.site

@description('The storage account that reports are dropped into and tables are read from.')
output reportsAccount string = reports.outputs.accountName

@description('The container that reports are dropped into.')
output dropContainer string = dropContainer
