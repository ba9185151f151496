using System.Globalization;
using System.Text;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ManufacturingOS.Infrastructure.Database;

/// <summary>How the words of the trade are stored: ids and enums as text, money as two columns, moments in UTC.</summary>
internal static class ModelConventions
{
    public static void Apply(ModelConfigurationBuilder configuration, bool postgres)
    {
        IEnumerable<Type> identified = new[] { typeof(IIdentified).Assembly, typeof(ApiKey).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsClass && t.IsAssignableTo(typeof(IIdentified)));
        foreach (Type type in identified)
        {
            var ids = configuration
                .Properties(typeof(Id<>).MakeGenericType(type))
                .HaveConversion(typeof(IdConverter<>).MakeGenericType(type))
                .HaveMaxLength(Id<Domain.Orders.Order>.MaxLength);
            if (postgres)
            {
                // Ids sort by their bytes: the same order in the database as in the code, and half the price of a language's collation.
                ids.UseCollation("C");
            }
        }

        configuration.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveMaxLength(3);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configuration.ComplexProperties<Money>();
        if (postgres)
        {
            configuration.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        }
        else
        {
            configuration.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        }
    }

    public static void UseSnakeCase(ModelBuilder builder)
    {
        foreach (IMutableEntityType entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            entity.SetTableName(ToSnakeCase(entity.GetTableName()!));
            Columns(entity.GetProperties());
            foreach (IMutableComplexProperty complex in entity.GetComplexProperties().Where(c => c.ComplexType.GetContainerColumnName() is null))
            {
                foreach (IMutableProperty property in complex.ComplexType.GetProperties())
                {
                    property.SetColumnName(ToSnakeCase(complex.Name + "_" + property.Name));
                }
            }

            foreach (IMutableKey key in entity.GetKeys())
            {
                key.SetName(ToSnakeCase(key.GetName()!));
            }

            foreach (IMutableForeignKey key in entity.GetForeignKeys().Where(k => k.GetConstraintName() is not null))
            {
                key.SetConstraintName(ToSnakeCase(key.GetConstraintName()!));
            }

            foreach (IMutableIndex index in entity.GetIndexes())
            {
                index.SetDatabaseName(ToSnakeCase(index.GetDatabaseName()!));
            }
        }

        static void Columns(IEnumerable<IMutableProperty> properties)
        {
            foreach (IMutableProperty property in properties)
            {
                property.SetColumnName(ToSnakeCase(property.Name));
            }
        }
    }

    private static string ToSnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (char.IsUpper(c) && i > 0 && name[i - 1] != '_' && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private sealed class IdConverter<T>() : ValueConverter<Id<T>, string>(id => id.Value, text => new Id<T>(text))
        where T : IIdentified;

    private sealed class CurrencyConverter() : ValueConverter<Currency, string>(c => c.Code, text => Currency.Of(text));

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(v => v.ToUniversalTime(), v => v);

    /// <summary>SQLite has no type for a moment: microseconds since 1970 sort and compare as they should.</summary>
    private sealed class MicrosecondsConverter()
        : ValueConverter<DateTimeOffset, long>(
            v => (v.UtcTicks - DateTime.UnixEpoch.Ticks) / 10,
            v => new DateTimeOffset((v * 10) + DateTime.UnixEpoch.Ticks, TimeSpan.Zero)
        );
}
