// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/plan_certificate.h"

#include <string>

namespace oasis::gis {

/// Writes the certificate as one JSON text, see json.h and the manual's page "Proof". The file appears whole or not at
/// all. Errors: FileUnwritable.
[[nodiscard]] Result<void> writeCertificate(const PlanCertificate& certificate, const std::string& path);
/// Errors: FileNotFound, FileUnreadable (also beyond 4 GiB), InvalidArgument (no certificate, naming the field),
/// ProjectNewer.
[[nodiscard]] Result<PlanCertificate> readCertificate(const std::string& path);

} // namespace oasis::gis
