namespace FinsamIngest.Pdf.Encryption;

/// <summary>How strings or streams are encrypted.</summary>
internal enum CipherMethod
{
    None,
    Rc4,

    /// <summary>AES in CBC mode with a key of 128 bits derived per object.</summary>
    AesV2,

    /// <summary>AES in CBC mode with the file's key of 256 bits.</summary>
    AesV3,
}
