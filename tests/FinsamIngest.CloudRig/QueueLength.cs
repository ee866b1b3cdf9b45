using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace FinsamIngest.CloudRig;

/// <summary>Looks at a queue from outside.</summary>
internal static class QueueLength
{
    /// <summary>About how many messages there are, those taken at the moment included.</summary>
    public static async Task<int> CountAsync(this QueueClient queue)
    {
        QueueProperties properties = await queue.GetPropertiesAsync();
        return properties.ApproximateMessagesCount;
    }
}
