using Rituels.Shell;

namespace Rituels.Delivery;

public sealed class DeliveryWords(Tongue tongue) : Words(tongue);
