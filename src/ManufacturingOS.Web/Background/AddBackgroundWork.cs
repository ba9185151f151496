namespace ManufacturingOS.Web.Background;

public static class BackgroundRegistration
{
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services)
    {
        services.AddSingleton<TestClock>();
        services.AddSingleton<StartGate>();
        services.AddHostedService<Demo.DemoSeeding>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
        return services;
    }
}
