// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/import/territory_import.h"

#include <span>
#include <vector>

/// The five kinds of territory layers, one function each; see importTerritory().
namespace oasis::gis {

struct TerritoryRequest
{
    const LayerSource& source;
    const FieldMapping& mapping;
    const std::string& studyCrs;
    const Territory& existing;
};

[[nodiscard]] Result<TerritoryImport> importMunicipalities(const TerritoryRequest& request, const RunContext& ctx);
[[nodiscard]] Result<TerritoryImport> importPopulationTable(const TerritoryRequest& request, const RunContext& ctx);
[[nodiscard]] Result<TerritoryImport> importGroupings(const TerritoryRequest& request, const RunContext& ctx);
[[nodiscard]] Result<TerritoryImport> importPopulationCells(const TerritoryRequest& request, const RunContext& ctx);
[[nodiscard]] Result<TerritoryImport> importBuildings(const TerritoryRequest& request, const RunContext& ctx);

/// Finds the municipality of many points: bounds are kept, and the last answer is tried first.
class MunicipalityFinder
{
public:
    explicit MunicipalityFinder(const Territory& territory);
    [[nodiscard]] std::uint32_t at(Point p);

private:
    const Territory& m_territory;
    std::vector<Bounds> m_bounds;
    std::uint32_t m_last = kNoMunicipality;
};

/// A point well inside the largest part: its centroid, else the middle of the widest stretch of a line across it.
[[nodiscard]] Point pointInside(const MultiPolygon& polygons);

} // namespace oasis::gis
