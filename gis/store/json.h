// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/compare.h"
#include "core/scenario/explain.h"
#include "core/scenario/frontier.h"
#include "core/scenario/plan_certificate.h"
#include "core/study/study.h"
#include "core/study/study_change.h"
#include "core/verify/verify_certificate.h"

#include <string>
#include <string_view>
#include <vector>

namespace oasis::gis {

/// Newest layout of the texts below. A text of a newer layout is refused (ProjectNewer).
inline constexpr int kJsonVersion = 1;

/// One value as one line of JSON (RFC 8259, UTF-8, no line break): `{"oasis":"site/1",…}`, kind and
/// version first.
/// Keys are the C++ names in declaration order, enumerators their names, money whole cents, ids integers, lines flat
/// arrays x, y, x, y …, sets of site kinds lists of names. Doubles are written with the fewest digits that read back
/// to the same bits; NaN is null, infinities are "inf" and "-inf". Bytes that are not UTF-8 become U+FFFD.
/// Reading back gives an equal value. The big parts of a StudyChange are not written. O(size).
[[nodiscard]] std::string toJson(const ScenarioDefinition& definition);
[[nodiscard]] std::string toJson(const Outcome& outcome);
[[nodiscard]] std::string toJson(const PlanCertificate& certificate);
[[nodiscard]] std::string toJson(const ImportReceipt& receipt);
[[nodiscard]] std::string toJson(const StudyInfo& info);
[[nodiscard]] std::string toJson(const MapLayer& layer);
[[nodiscard]] std::string toJson(const Site& site);
[[nodiscard]] std::string toJson(const SupplyPoint& supply);
[[nodiscard]] std::string toJson(const AccessPoint& point);
[[nodiscard]] std::string toJson(const StudyChange& change);
[[nodiscard]] std::string toJson(const std::vector<Site>& sites);
[[nodiscard]] std::string toJson(const std::vector<SupplyPoint>& supplies);
[[nodiscard]] std::string toJson(const std::vector<Tower>& towers);
[[nodiscard]] std::string toJson(const std::vector<AccessPoint>& points);
[[nodiscard]] std::string toJson(const std::vector<MapLayer>& layers);
[[nodiscard]] std::string toJson(const std::vector<ImportReceipt>& receipts);
/// For machines that read what the command line prints; there is no way back.
[[nodiscard]] std::string toJson(const Comparison& comparison);
[[nodiscard]] std::string toJson(const Frontier& frontier);
[[nodiscard]] std::string toJson(const Verification& verification);
[[nodiscard]] std::string toJson(const CertificateCheck& check);
[[nodiscard]] std::string toJson(const StreetExplanation& explanation);
[[nodiscard]] std::string toJson(const SiteExplanation& explanation);

/// The way back. A field that is absent keeps its default, but where that would make another plan of an older text: it
/// reads as it was planned (see Fields). An unknown field is ignored.
/// Errors: InvalidArgument naming the field (not JSON, another format, a value of the wrong kind), ProjectNewer.
[[nodiscard]] Result<ScenarioDefinition> scenarioDefinitionFromJson(std::string_view text);
/// Of a text that somebody wrote, so that an unknown field is a slip: InvalidArgument naming it.
[[nodiscard]] Result<ScenarioDefinition> writtenScenarioDefinition(std::string_view text);
[[nodiscard]] Result<Outcome> outcomeFromJson(std::string_view text);
[[nodiscard]] Result<Frontier> frontierFromJson(std::string_view text);
[[nodiscard]] Result<PlanCertificate> planCertificateFromJson(std::string_view text);
[[nodiscard]] Result<ImportReceipt> importReceiptFromJson(std::string_view text);
[[nodiscard]] Result<StudyInfo> studyInfoFromJson(std::string_view text);
[[nodiscard]] Result<MapLayer> mapLayerFromJson(std::string_view text);
[[nodiscard]] Result<Site> siteFromJson(std::string_view text);
[[nodiscard]] Result<SupplyPoint> supplyPointFromJson(std::string_view text);
[[nodiscard]] Result<AccessPoint> accessPointFromJson(std::string_view text);
[[nodiscard]] Result<StudyChange> studyChangeFromJson(std::string_view text);
[[nodiscard]] Result<std::vector<Site>> sitesFromJson(std::string_view text);
[[nodiscard]] Result<std::vector<SupplyPoint>> suppliesFromJson(std::string_view text);
[[nodiscard]] Result<std::vector<Tower>> towersFromJson(std::string_view text);
[[nodiscard]] Result<std::vector<AccessPoint>> accessPointsFromJson(std::string_view text);
[[nodiscard]] Result<std::vector<MapLayer>> mapLayersFromJson(std::string_view text);
[[nodiscard]] Result<std::vector<ImportReceipt>> importReceiptsFromJson(std::string_view text);

} // namespace oasis::gis
