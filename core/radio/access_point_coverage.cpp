// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/access_point_coverage.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace oasis {

namespace {

constexpr double kPixelsAcross = 400;
constexpr double kMostCommonPixels = 1 << 25;
constexpr double kAccessNoiseFigureDb = 5;
constexpr double kNothingGetsThroughDb = 1000;

/// Floors of schemes are over the noise of 20 MHz; this is what the noise of the channel lies above it.
double widerDb(const WifiChannel& channel)
{
    return 10 * std::log10(channel.widthMhz / 20.0);
}

/// Of the most robust scheme, over the noise of the channel.
double leastSnrDb(const WifiChannel& channel)
{
    double least = kNothingGetsThroughDb;
    if (const auto schemes = wifiSchemes(channel); schemes.has_value())
        for (const WifiScheme& scheme : schemes.value())
            least = std::min(least, scheme.snrFloorDb - widerDb(channel));
    return least;
}

} // namespace

double coveragePixelM(double radiusM)
{
    const double least = 2 * radiusM / kPixelsAcross;
    double decade = 1;
    while (decade * 10 < least)
        decade *= 10;
    for (const double step : {1.0, 2.0, 2.5, 5.0})
        if (decade * step >= least)
            return decade * step;
    return decade * 10;
}

double commonPixelM(std::span<const AccessPoint> points)
{
    double pixelM = 0;
    Bounds all;
    for (const AccessPoint& point : points) {
        pixelM = std::max(pixelM, coveragePixelM(point.radiusM));
        Bounds disc;
        disc.add(point.position);
        all.add(disc.grownBy(point.radiusM));
    }
    while (!points.empty() && all.width() / pixelM * (all.height() / pixelM) > kMostCommonPixels)
        pixelM *= 2;
    return pixelM;
}

CoverageParams coverageParams(const AccessPoint& point, double pixelM)
{
    CoverageParams params;
    params.radiusM = point.radiusM;
    params.pixelM = pixelM > 0 ? pixelM : coveragePixelM(point.radiusM);
    params.frequencyGhz = point.frequencyMhz / 1000;
    params.latitude.degreesAtSite = point.latDeg;
    return params;
}

CoverageSite coverageSite(const AccessPoint& point)
{
    return {point.position, point.heightM};
}

bool sameLosses(const AccessPoint& a, const AccessPoint& b)
{
    return coverageSite(a) == coverageSite(b) && coverageParams(a) == coverageParams(b);
}

Radiator radiatorOf(const AccessPoint& point, const LossGrid& loss)
{
    Radiator radiator;
    radiator.loss = &loss;
    radiator.powerDbm = point.powerDbm;
    radiator.gain = [antenna = point.antenna](double azimuthDeg, double elevationDeg) {
        return antennaGainDbi(antenna, azimuthDeg, elevationDeg);
    };
    radiator.entryDb = entryLossDb(loss.params.place, point.frequencyMhz / 1000);
    radiator.lowMhz = point.frequencyMhz - point.channel.widthMhz / 2.0;
    radiator.highMhz = point.frequencyMhz + point.channel.widthMhz / 2.0;
    radiator.own = serviceTerms(point);
    return radiator;
}

ServiceTerms serviceTerms(const AccessPoint& point)
{
    const double widthMhz = point.channel.widthMhz;
    ServiceTerms terms;
    terms.marginDb = point.marginDb;
    terms.noiseDbm = noiseDbm(widthMhz, phone().noiseFigureDb);
    terms.accessNoiseDbm = noiseDbm(widthMhz, kAccessNoiseFigureDb);
    terms.thresholdDbm = point.thresholdDbm;
    terms.floorDb = leastSnrDb(point.channel);
    return terms;
}

Reception receptionOf(const AccessPoint& point)
{
    const WifiEnd client = phone();
    const ServiceTerms terms = serviceTerms(point);
    Reception reception;
    reception.gainDbi = client.gainDbi;
    reception.marginDb = terms.marginDb;
    reception.noiseDbm = terms.noiseDbm;
    reception.thresholdDbm = terms.thresholdDbm;
    reception.uplinkPowerDbm = client.powerDbm;
    reception.accessNoiseDbm = terms.accessNoiseDbm;
    return reception;
}

RateOfSnr rateOf(const AccessPoint& point)
{
    auto schemes = wifiSchemes(point.channel);
    if (!schemes.has_value())
        return [](double) { return 0.0; };
    return [schemes = std::move(schemes).value(), wider = widerDb(point.channel)](double snrDb) {
        double rate = 0;
        for (const WifiScheme& scheme : schemes)
            if (snrDb >= scheme.snrFloorDb - wider)
                rate = std::max(rate, scheme.rateMbps * kWifiGoodput);
        return rate;
    };
}

} // namespace oasis
