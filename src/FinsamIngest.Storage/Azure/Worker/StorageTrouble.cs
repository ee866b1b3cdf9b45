using Azure;

namespace FinsamIngest.Storage.Azure.Worker;

/// <summary>Tells a storage service that does not answer, or not as it should, from a defect.</summary>
internal static class StorageTrouble
{
    /// <summary>Whether an exception is the storage's.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        RequestFailedException or IOException or TimeoutException or HttpRequestException or OperationCanceledException => true,
        AggregateException all => all.InnerExceptions.All(Is),
        _ => false,
    };
}
