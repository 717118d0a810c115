// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/certificate_file.h"

#include "gis/export/new_file.h"
#include "gis/store/json.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace oasis::gis {

namespace {

constexpr std::uintmax_t kMostBytes = std::uintmax_t{1} << 32U;

} // namespace

Result<void> writeCertificate(const PlanCertificate& certificate, const std::string& path)
{
    OASIS_TRY(NewFile file, NewFile::create(path));
    OASIS_CHECK(file.write(toJson(certificate)));
    OASIS_CHECK(file.write("\n"));
    return file.commit();
}

Result<PlanCertificate> readCertificate(const std::string& path)
{
    std::error_code problem;
    const auto size = std::filesystem::file_size(path, problem);
    if (problem)
        return fail(std::filesystem::exists(path, problem) ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound,
                    "there is no certificate to read", path);
    if (size > kMostBytes)
        return fail(ErrorCode::FileUnreadable, "the file is too large for a certificate", path);
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file)
        return fail(ErrorCode::FileUnreadable, "the certificate cannot be read", path);
    auto certificate = planCertificateFromJson(text);
    if (!certificate.has_value())
        return inContext(certificate.error(), path);
    return certificate;
}

} // namespace oasis::gis
