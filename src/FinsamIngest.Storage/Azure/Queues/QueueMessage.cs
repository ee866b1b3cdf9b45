namespace FinsamIngest.Storage.Azure.Queues;

/// <summary>A message that was taken from a queue and is invisible to others for a while.</summary>
/// <param name="MessageId">Its identity.</param>
/// <param name="PopReceipt">The right to delete or to keep it; a later delivery or renewal makes another.</param>
/// <param name="Body">Its text.</param>
/// <param name="InsertedOn">When it was sent.</param>
/// <param name="DequeueCount">How many times it has been taken, this time included.</param>
internal sealed record QueueMessage(string MessageId, string PopReceipt, string Body, DateTimeOffset InsertedOn, long DequeueCount);
