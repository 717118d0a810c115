// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/sample_territory.h"

#include <string>

namespace oasis::gis {

// One function a file of the sample; see writeSample. Errors: FileUnwritable, Cancelled.
[[nodiscard]] Result<void> writeBdTopo(const SampleTerritory& territory, const std::string& path,
                                       const RunContext& ctx);
[[nodiscard]] Result<void> writeAdminExpress(const SampleTerritory& territory, const std::string& path);
[[nodiscard]] Result<void> writeFilosofi(const SampleTerritory& territory, const std::string& path);
[[nodiscard]] Result<void> writeTelecom(const SampleTerritory& territory, const std::string& path);
[[nodiscard]] Result<void> writeElevation(const SampleTerritory& territory, const std::string& path);

// Texts of the tables and of the README.
[[nodiscard]] std::string educationTable(const SampleTerritory& territory);
[[nodiscard]] std::string townHallTable(const SampleTerritory& territory);
[[nodiscard]] std::string franceServicesTable(const SampleTerritory& territory);
[[nodiscard]] std::string thirdPlaceTable(const SampleTerritory& territory);
[[nodiscard]] std::string totemTable(const SampleTerritory& territory);
[[nodiscard]] std::string readmeText(const SampleTerritory& territory);

/// "" outside every municipality.
[[nodiscard]] inline std::string municipalityCode(const SampleTerritory& territory, std::uint32_t municipality)
{
    return municipality < territory.municipalities.size() ? territory.municipalities[municipality].code : std::string();
}

} // namespace oasis::gis
