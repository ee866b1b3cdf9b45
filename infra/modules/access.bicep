// Who may do what with the reports: the least that each can work with, on the container, queue or service concerned and never on the account as a whole
// (tables apart: Azure grants those by the account's table service).
param accountName string
param insightsName string
param dropContainer string
param resultsContainer string
param ingestQueue string
param poisonQueue string
param appPrincipalId string
param uploaderPrincipalIds array
param tableReaderPrincipalIds array

var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var tableDataReader = '76199698-9eea-4c19-bc75-cec21354c6b6'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource drop 'containers' existing = {
      name: dropContainer
    }

    resource results 'containers' existing = {
      name: resultsContainer
    }
  }

  resource queueService 'queueServices' existing = {
    name: 'default'

    resource ingest 'queues' existing = {
      name: ingestQueue
    }

    resource poison 'queues' existing = {
      name: poisonQueue
    }
  }

  resource tableService 'tableServices' existing = {
    name: 'default'
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource appDrop 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::drop.id, appPrincipalId, blobDataContributor)
  scope: account::blobs::drop
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

resource appResults 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::results.id, appPrincipalId, blobDataContributor)
  scope: account::blobs::results
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

// The trigger reads and deletes messages, and puts those that failed five times into the poison queue, which is created when first needed.
resource appIngest 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::queueService::ingest.id, appPrincipalId, queueDataContributor)
  scope: account::queueService::ingest
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

resource appPoison 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::queueService::poison.id, appPrincipalId, queueDataContributor)
  scope: account::queueService::poison
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

resource appTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::tableService.id, appPrincipalId, tableDataContributor)
  scope: account::tableService
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

resource appTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appPrincipalId, monitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

resource uploaders 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principal in uploaderPrincipalIds: {
    name: guid(account::blobs::drop.id, principal, blobDataContributor)
    scope: account::blobs::drop
    properties: {
      principalId: principal
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    }
  }
]

resource tableReaders 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principal in tableReaderPrincipalIds: {
    name: guid(account::tableService.id, principal, tableDataReader)
    scope: account::tableService
    properties: {
      principalId: principal
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataReader)
    }
  }
]
