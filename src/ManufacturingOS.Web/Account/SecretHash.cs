using System.Security.Cryptography;
using System.Text;

namespace ManufacturingOS.Web.Account;

/// <summary>How keys and tokens lie in the database. They hold 256 random bits, so a plain hash is enough and can be looked up.</summary>
public static class SecretHash
{
    /// <summary>Lower-case hex of the SHA-256.</summary>
    public static string Of(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
