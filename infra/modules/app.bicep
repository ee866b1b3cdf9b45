// The function app on Flex Consumption: an isolated worker, one user-assigned identity, an account of its own for the host's bookkeeping and the
// package, so that the host's rights never reach the reports.
param name string
param unique string
param location string
param identityId string
param identityClientId string
param identityPrincipalId string
param reportsAccountName string
param packageContainer string
param insightsConnectionString string
param maximumInstanceCount int
param instanceMemoryMB int
param signInClientId string

var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource host 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${name}host${unique}', 24)
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource package 'containers' = {
      name: packageContainer
    }
  }
}

// What the host itself needs for its locks, its timers and the package (AzureWebJobsStorage with an identity).
resource hostRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [blobDataOwner, queueDataContributor, tableDataContributor]: {
    name: guid(host.id, identityId, role)
    scope: host
    properties: {
      principalId: identityPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan-${unique}'
  location: location
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-${unique}'
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  dependsOn: [hostRoles]
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__accountName: host.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      // The account of the reports: the queue triggers' connection, and what the app itself reads and writes.
      ReportsStorage__accountName: reportsAccountName
      ReportsStorage__blobServiceUri: 'https://${reportsAccountName}.blob.${environment().suffixes.storage}'
      ReportsStorage__queueServiceUri: 'https://${reportsAccountName}.queue.${environment().suffixes.storage}'
      ReportsStorage__tableServiceUri: 'https://${reportsAccountName}.table.${environment().suffixes.storage}'
      ReportsStorage__credential: 'managedidentity'
      ReportsStorage__clientId: identityClientId
      AZURE_CLIENT_ID: identityClientId
      FINSAM_ACCESS: 'entra'
      // Otherwise the host answers / itself, and the site's first page is never seen.
      AzureWebJobsDisableHomepage: 'true'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
    }
  }

  // People sign in with Entra ID before a request reaches the app, which then looks at their roles. Nobody gets in without.
  resource signIn 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: {
        enabled: true
      }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'RedirectToLoginPage'
        redirectToProvider: 'azureactivedirectory'
      }
      httpSettings: {
        requireHttps: true
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: signInClientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: {
            allowedAudiences: ['api://${signInClientId}', signInClientId]
          }
        }
      }
      login: {
        tokenStore: {
          enabled: false
        }
      }
    }
  }
}

output functionAppName string = app.name
output site string = 'https://${app.properties.defaultHostName}'
