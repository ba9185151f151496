namespace ManufacturingOS.Web.Verbs.Running;

public static class VerbRegistration
{
    /// <summary>Registers every handler and errand of this assembly under the verb that it carries out.</summary>
    public static IServiceCollection AddVerbs(this IServiceCollection services)
    {
        services.AddSingleton<VerbRunner>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<Reader>();
        foreach (Type handler in typeof(VerbRegistration).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false }))
        {
            foreach (Type contract in handler.GetInterfaces().Where(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(IHandler<,>) || i.GetGenericTypeDefinition() == typeof(IErrand<,>))))
            {
                services.AddScoped(contract, handler);
            }
        }

        return services;
    }
}
