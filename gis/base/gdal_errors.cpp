// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/gdal_errors.h"

#include <cpl_error.h>

namespace oasis::gis {

namespace {

constexpr std::size_t kMaxKept = 50;
constexpr std::size_t kMaxLength = 300;

void CPL_STDCALL onMessage(CPLErr severity, CPLErrorNum, const char* message)
{
    if (severity != CE_Warning && severity != CE_Failure && severity != CE_Fatal)
        return;
    if (auto* scope = static_cast<GdalErrors*>(CPLGetErrorHandlerUserData()))
        scope->collect(severity != CE_Warning, message);
}

std::string shortened(std::string message)
{
    if (message.size() > kMaxLength)
        message = message.substr(0, kMaxLength) + "…";
    for (char& c : message)
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    return message;
}

} // namespace

GdalErrors::GdalErrors()
{
    CPLErrorReset();
    CPLPushErrorHandlerEx(onMessage, this);
}

GdalErrors::~GdalErrors()
{
    CPLPopErrorHandler();
    CPLErrorReset();
}

void GdalErrors::collect(bool failure, const char* message)
{
    (failure ? m_failures : m_warnings) += 1;
    auto& texts = failure ? m_failureTexts : m_warningTexts;
    if (texts.size() < kMaxKept)
        texts.push_back(shortened(message ? message : ""));
}

std::string GdalErrors::first() const
{
    if (!m_failureTexts.empty())
        return m_failureTexts.front();
    return m_warningTexts.empty() ? std::string() : m_warningTexts.front();
}

void GdalErrors::clear()
{
    m_failures = m_warnings = 0;
    m_failureTexts.clear();
    m_warningTexts.clear();
    CPLErrorReset();
}

Error GdalErrors::error(ErrorCode code, const std::string& what, const std::string& context) const
{
    const std::string message = first();
    return fail(code, message.empty() ? what : what + " (" + message + ")", context);
}

} // namespace oasis::gis
