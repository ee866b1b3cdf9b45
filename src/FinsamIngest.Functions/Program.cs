using FinsamIngest.Functions.Hosting;

// The Functions host starts this process, tells it a port, and calls it there.
return await FunctionsApp.RunAsync(args).ConfigureAwait(false);
