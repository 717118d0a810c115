// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/recorder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace oasis::verification {

namespace {

std::string text(double value)
{
    std::array<char, 32> buffer{};
    return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

std::string text(Money money)
{
    const std::int64_t cents = money.inCents();
    const auto bits = static_cast<std::uint64_t>(cents); // the least number has no positive counterpart in 64 bits
    const std::string digits = std::to_string(cents < 0 ? 0 - bits : bits);
    const std::string padded = digits.size() < 3 ? std::string(3 - digits.size(), '0') + digits : digits;
    return (cents < 0 ? "-" : "") + padded.substr(0, padded.size() - 2) + '.' + padded.substr(padded.size() - 2);
}

} // namespace

void Recorder::report(std::string_view check, Subject subject, std::string expected, std::string found)
{
    if (m_result.findings.size() >= kMost)
        return;
    std::string name(subject.kind);
    if (subject.index >= 0)
        name += ' ' + std::to_string(subject.index);
    if (!subject.name.empty())
        name += (name.empty() ? "" : ": ") + std::string(subject.name);
    m_result.findings.push_back({std::string(check), std::move(name), std::move(expected), std::move(found)});
}

void Recorder::same(std::string_view check, Subject subject, std::int64_t expected, std::int64_t found)
{
    ++m_result.checks;
    if (expected != found)
        report(check, subject, std::to_string(expected), std::to_string(found));
}

void Recorder::same(std::string_view check, Subject subject, Money expected, Money found)
{
    ++m_result.checks;
    if (expected != found)
        report(check, subject, text(expected), text(found));
}

void Recorder::same(std::string_view check, Subject subject, std::string_view expected, std::string_view found)
{
    ++m_result.checks;
    if (expected != found)
        report(check, subject, std::string(expected), std::string(found));
}

void Recorder::near(std::string_view check, Subject subject, double expected, double found, double absolute,
                    double relative)
{
    ++m_result.checks;
    const double tolerance = std::max(absolute, relative * std::max(std::abs(expected), std::abs(found)));
    if (!(expected == found || std::abs(expected - found) <= tolerance))
        report(check, subject, text(expected), text(found));
}

bool Recorder::holds(bool condition, std::string_view check, Subject subject, std::string_view expected,
                     std::string_view found)
{
    ++m_result.checks;
    if (!condition)
        report(check, subject, std::string(expected), std::string(found));
    return condition;
}

Verification Recorder::take(bool inputMatches)
{
    m_result.inputMatches = inputMatches;
    return std::move(m_result);
}

} // namespace oasis::verification
