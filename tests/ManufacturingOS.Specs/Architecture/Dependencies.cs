using System.Reflection;
using System.Xml.Linq;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Planning.Routing;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Specs.Architecture;

/// <summary>Who may know whom: Domain, Pricing, Planning, Infrastructure, Web; one looks left and never right.</summary>
public sealed class Dependencies
{
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["ManufacturingOS.Domain"] = [],
        ["ManufacturingOS.Pricing"] = ["ManufacturingOS.Domain"],
        ["ManufacturingOS.Planning"] = ["ManufacturingOS.Pricing"],
        ["ManufacturingOS.Infrastructure"] = ["ManufacturingOS.Planning"],
        ["ManufacturingOS.Migrations.Sqlite"] = ["ManufacturingOS.Infrastructure"],
        ["ManufacturingOS.Migrations.Postgres"] = ["ManufacturingOS.Infrastructure"],
        ["ManufacturingOS.Web"] = ["ManufacturingOS.Assets", "ManufacturingOS.Migrations.Sqlite", "ManufacturingOS.Migrations.Postgres"],
    };

    public static TheoryData<string> Projects => [.. Repository.Files("src", ".csproj")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_stands_left_of_it(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        string[] references = [.. Items(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).OfType<string>()];

        MayReference.ShouldContainKey(name);
        references.Except(MayReference[name]).ShouldBeEmpty($"{name} looks right");
    }

    [Theory]
    [InlineData("ManufacturingOS.Domain")]
    [InlineData("ManufacturingOS.Pricing")]
    [InlineData("ManufacturingOS.Planning")]
    public void What_the_business_is_needs_no_package(string project)
    {
        string path = $"src/{project}/{project}.csproj";

        Items(path, "PackageReference").ShouldBeEmpty();
        Items(path, "FrameworkReference").ShouldBeEmpty();
    }

    public static TheoryData<Type> InnerRooms => [typeof(Money), typeof(Pricer), typeof(ManufacturerDirectory)];

    [Theory]
    [MemberData(nameof(InnerRooms))]
    public void What_the_business_is_does_no_input_and_output(Type anyTypeOfTheProject)
    {
        string[] forbidden = ["System.Net", "System.IO.Pipes", "System.Data", "System.Diagnostics.Process", "Microsoft."];

        AssemblyName[] references = anyTypeOfTheProject.Assembly.GetReferencedAssemblies();

        references.Where(r => forbidden.Any(f => r.Name!.StartsWith(f, StringComparison.Ordinal))).ShouldBeEmpty();
        references.Where(r => !r.Name!.StartsWith("System.", StringComparison.Ordinal) && !r.Name!.StartsWith("ManufacturingOS.", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    public static TheoryData<Type> AllRooms => [typeof(Money), typeof(Pricer), typeof(ManufacturerDirectory), typeof(AppDbContext)];

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void A_class_is_sealed_or_somebody_derives_from_it(Type anyTypeOfTheProject)
    {
        Type[] types = anyTypeOfTheProject.Assembly.GetTypes();
        IEnumerable<Type> open = types.Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: false } && t.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null);

        open.Where(t => !types.Any(d => d.BaseType == t || (d.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == t))).Select(t => t.FullName).ShouldBeEmpty();
    }

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Parse(Repository.Read(project)).Descendants(kind).Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'));
}
