using FinsamIngest.Functions.Hosting;

// The Functions host starts this process, tells it where to report, and calls it.
return await FunctionsApp.RunAsync(args).ConfigureAwait(false);
