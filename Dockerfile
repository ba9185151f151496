# The portal as a container: built with the SDK, run without it and without root.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# npm brings the image engine (libvips) that is published beside the app.
RUN apt-get update && apt-get install -y --no-install-recommends npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN CI=true dotnet publish src/ManufacturingOS.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Drawings may hold text; the image engine takes its letters from here.
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig fonts-liberation && rm -rf /var/lib/apt/lists/* \
    && mkdir /data && chown $APP_UID /data
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_HTTP_PORTS=8080 Platform__DataFolder=/data
VOLUME /data
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "ManufacturingOS.Web.dll"]
