using ManufacturingOS.Web.Tests.Harness;

namespace ManufacturingOS.EndToEnd.Harness;

/// <summary>The portal as it runs in earnest: a real port, and its promised work done by itself.</summary>
public class SqliteSite : SqlitePortal
{
    public override bool OnRealPort => true;

    public override bool WorksInBackground => true;
}

public class PostgresSite : PostgresPortal
{
    public override bool OnRealPort => true;

    public override bool WorksInBackground => true;
}
