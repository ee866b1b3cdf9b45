// Logs, and two alerts: a report that could not be read after five attempts, and readings that fail more often than a bad PDF explains.
param name string
param unique string
param location string
param logRetentionDays int
param alertEmail string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs-${unique}'
  location: location
  properties: {
    retentionInDays: logRetentionDays
    sku: {
      name: 'PerGB2018'
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights-${unique}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // Telemetry only with an identity: the connection string alone opens nothing.
    DisableLocalAuth: true
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: '${name}-alerts-${unique}'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: take(name, 12)
    emailReceivers: [
      {
        name: 'mail'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

var alerts = [
  {
    name: 'report-given-up'
    title: 'A report could not be read'
    description: 'A message went to the poison queue: its report stands as failed on the site, with the reason.'
    query: 'requests | where name == "Poison"'
    threshold: 0
    severity: 2
    window: 'PT15M'
  }
  {
    name: 'readings-fail'
    title: 'Many readings fail'
    description: 'More than ten failed runs in a quarter of an hour: storage, rights or a defect rather than one bad file.'
    query: 'requests | where name in ("Ingest", "Sweep") and success == false'
    threshold: 10
    severity: 1
    window: 'PT15M'
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in alerts: {
    name: '${name}-${alert.name}-${unique}'
    location: location
    properties: {
      displayName: alert.title
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [insights.id]
      evaluationFrequency: 'PT5M'
      windowSize: alert.window
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: alert.threshold
          }
        ]
      }
      actions: {
        actionGroups: empty(alertEmail) ? [] : [people.id]
      }
    }
  }
]

output insightsName string = insights.name
output connectionString string = insights.properties.ConnectionString
