namespace Rituels.Delivery;

internal static class DeliverySetup
{
    public static void AddDelivery(this WebApplicationBuilder builder)
    {
    }

    public static void MapDelivery(this WebApplication app)
    {
    }
}
