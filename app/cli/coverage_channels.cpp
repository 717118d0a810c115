// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coverage_channels.h"

#include "app/text/convert.h"

#include <cmath>

namespace oasis::cli {

namespace {

using text::toQString;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

/// Nothing in place of what is no number.
QJsonValue figure(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonObject qualityToJson(const ServiceQuality& quality)
{
    return {{key("pixels"), static_cast<double>(quality.pixels)},
            {key("areaKm2"), quality.areaKm2},
            {key("overlapShare"), figure(quality.overlapShare)},
            {key("medianSinrDb"), figure(quality.medianSinrDb)},
            {key("lowSinrDb"), figure(quality.lowSinrDb)},
            {key("interferenceDb"), figure(quality.interferenceDb)},
            {key("interferedShare"), figure(quality.interferedShare)},
            {key("meanMbps"), figure(quality.meanMbps)}};
}

const char* reasonWord(ChannelReason reason)
{
    switch (reason) {
    case ChannelReason::Alone:
        return "alone";
    case ChannelReason::Clear:
        return "clear";
    case ChannelReason::Shared:
        return "shared";
    case ChannelReason::OtherBand:
        return "otherBand";
    case ChannelReason::NotPermitted:
        break;
    }
    return "notPermitted";
}

/// Writes servers and channels in words.
class ServerWriter
{
public:
    ServerWriter(const CoverageAnswer& answer, const Terminal& terminal) : m_answer(answer), m_terminal(terminal) {}
    void servers() const;
    void plan() const;

private:
    [[nodiscard]] QString say(const char* source) const { return m_terminal.language().translate("cli", source); }
    [[nodiscard]] QString number(double value, int decimals = 1) const
    {
        return std::isfinite(value) ? m_terminal.units().number(value, decimals) : QStringLiteral("–");
    }
    [[nodiscard]] QString percent(double share) const
    {
        return std::isfinite(share) ? m_terminal.units().percent(100 * share, 0) : QStringLiteral("–");
    }
    [[nodiscard]] QString channelNumber(const BandChannel& channel) const
    {
        return channel.number > 0 ? number(channel.number, 0) : QStringLiteral("–");
    }
    [[nodiscard]] QString title(std::size_t index) const;
    [[nodiscard]] QStringList row(const QString& what, const ServiceQuality& quality) const;
    [[nodiscard]] QString reason(const ChannelChoice& choice) const;
    [[nodiscard]] QString summary(const ServiceQuality& quality) const;

    const CoverageAnswer& m_answer;
    const Terminal& m_terminal;
};

QString ServerWriter::title(std::size_t index) const
{
    const AccessPoint& point = m_answer.request.points[index];
    return point.name.empty() ? say(QT_TRANSLATE_NOOP("cli", "access point %1")).arg(point.id.value())
                              : toQString(point.name);
}

QStringList ServerWriter::row(const QString& what, const ServiceQuality& quality) const
{
    return {what,
            number(quality.areaKm2, 2),
            percent(quality.overlapShare),
            number(quality.medianSinrDb),
            number(quality.lowSinrDb),
            number(quality.interferenceDb),
            number(quality.meanMbps, 0)};
}

void ServerWriter::servers() const
{
    m_terminal.line();
    std::vector<QStringList> rows{
        {say(QT_TRANSLATE_NOOP("cli", "best server")), say(QT_TRANSLATE_NOOP("cli", "area, km²")),
         say(QT_TRANSLATE_NOOP("cli", "overlap")), say(QT_TRANSLATE_NOOP("cli", "SINR, dB")),
         say(QT_TRANSLATE_NOOP("cli", "9 of 10 above")), say(QT_TRANSLATE_NOOP("cli", "interference, dB")),
         say(QT_TRANSLATE_NOOP("cli", "Mbit/s"))}};
    for (std::size_t i = 0; i < m_answer.quality.servers.size(); ++i)
        rows.push_back(row(title(i), m_answer.quality.servers[i]));
    if (m_answer.quality.servers.size() > 1)
        rows.push_back(row(say(QT_TRANSLATE_NOOP("cli", "all, each pixel once")), m_answer.quality.all));
    m_terminal.table(rows);
    m_terminal.line(
        say(QT_TRANSLATE_NOOP("cli", "Of the pixels served from %1 dBm. Overlap: two or more reach it. "
                                     "Every transmitter sends all the time, an assumption."))
            .arg(number(m_answer.reception.thresholdDbm,
                        m_answer.reception.thresholdDbm == std::floor(m_answer.reception.thresholdDbm) ? 0 : 1)));
}

QString ServerWriter::reason(const ChannelChoice& choice) const
{
    QString why;
    switch (choice.reason) {
    case ChannelReason::Alone:
        why = say(QT_TRANSLATE_NOOP("cli", "no other is near"));
        break;
    case ChannelReason::Clear:
        why = say(QT_TRANSLATE_NOOP("cli", "overlaps with none of its neighbours"));
        break;
    case ChannelReason::Shared:
        why = say(QT_TRANSLATE_NOOP("cli", "too few channels: shares with %1")).arg(title(*choice.with));
        break;
    case ChannelReason::OtherBand:
        why = say(QT_TRANSLATE_NOOP("cli", "in no band that is planned here: left as it is"));
        break;
    case ChannelReason::NotPermitted:
        why = say(QT_TRANSLATE_NOOP("cli", "no channel of the band permits its power: left as it is"));
        break;
    }
    if (choice.stray)
        why += say(QT_TRANSLATE_NOOP("cli", "; stood on no channel that is planned here"));
    if (choice.narrowed)
        why += say(QT_TRANSLATE_NOOP("cli", "; narrower, which serves all better"));
    if (choice.channel.weatherRadar)
        why += say(QT_TRANSLATE_NOOP("cli", "; weather radar: listens for ten minutes first"));
    return why;
}

QString ServerWriter::summary(const ServiceQuality& quality) const
{
    return say(QT_TRANSLATE_NOOP("cli", "interference takes %1 dB on average, 3 dB or more on %2; mean rate %3 Mbit/s"))
        .arg(number(quality.interferenceDb), percent(quality.interferedShare), number(quality.meanMbps, 0));
}

void ServerWriter::plan() const
{
    const WifiChannelPlan& plan = *m_answer.channels;
    m_terminal.line();
    std::vector<QStringList> rows{
        {say(QT_TRANSLATE_NOOP("cli", "channel plan")), say(QT_TRANSLATE_NOOP("cli", "channel")),
         say(QT_TRANSLATE_NOOP("cli", "width, MHz")), say(QT_TRANSLATE_NOOP("cli", "middle, MHz")),
         say(QT_TRANSLATE_NOOP("cli", "changed")), say(QT_TRANSLATE_NOOP("cli", "reason"))}};
    for (std::size_t i = 0; i < plan.points.size(); ++i) {
        const ChannelChoice& choice = plan.points[i];
        rows.push_back({title(i), channelNumber(choice.channel), number(choice.channel.widthMhz, 0),
                        number(choice.channel.centreMhz, 0),
                        choice.changed ? say(QT_TRANSLATE_NOOP("cli", "yes")) : say(QT_TRANSLATE_NOOP("cli", "no")),
                        reason(choice)});
    }
    m_terminal.table(rows);
    m_terminal.line(say(QT_TRANSLATE_NOOP("cli", "as they are: %1")).arg(summary(plan.before.all)));
    m_terminal.line(say(QT_TRANSLATE_NOOP("cli", "as planned: %1")).arg(summary(plan.after.all)));
}

} // namespace

void printServers(const CoverageAnswer& answer, const Terminal& terminal)
{
    const ServerWriter writer(answer, terminal);
    writer.servers();
    if (answer.channels)
        writer.plan();
}

QJsonObject serversToJson(const CoverageAnswer& answer)
{
    QJsonArray servers;
    for (std::size_t i = 0; i < answer.quality.servers.size(); ++i) {
        QJsonObject server = qualityToJson(answer.quality.servers[i]);
        server.insert(key("accessPoint"), toQString(titleOf(answer.request.points[i])));
        servers.append(server);
    }
    QJsonObject json = qualityToJson(answer.quality.all);
    json.insert(key("thresholdDbm"), answer.reception.thresholdDbm);
    json.insert(key("byServer"), servers);
    return json;
}

QJsonObject channelsToJson(const CoverageAnswer& answer)
{
    const WifiChannelPlan& plan = *answer.channels;
    QJsonArray points;
    for (std::size_t i = 0; i < plan.points.size(); ++i) {
        const ChannelChoice& choice = plan.points[i];
        QJsonObject point{
            {key("accessPoint"), toQString(titleOf(answer.request.points[i]))},
            {key("channel"), choice.channel.number > 0 ? QJsonValue(choice.channel.number) : QJsonValue()},
            {key("widthMhz"), choice.channel.widthMhz},
            {key("centreMhz"), choice.channel.centreMhz},
            {key("weatherRadar"), choice.channel.weatherRadar},
            {key("changed"), choice.changed},
            {key("stray"), choice.stray},
            {key("narrowed"), choice.narrowed},
            {key("reason"), key(reasonWord(choice.reason))}};
        point.insert(key("sharesWith"),
                     choice.with ? QJsonValue(toQString(titleOf(answer.request.points[*choice.with]))) : QJsonValue());
        points.append(point);
    }
    return {{key("points"), points},
            {key("before"), qualityToJson(plan.before.all)},
            {key("after"), qualityToJson(plan.after.all)}};
}

} // namespace oasis::cli
