// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_change.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace oasis {

namespace {

using OutcomePointer = std::shared_ptr<const Outcome>;
using FrontierPointer = std::shared_ptr<const Frontier>;

template <class T>
auto idOf(const T& element)
{
    return element.id;
}

ScenarioId idOf(const OutcomePointer& outcome)
{
    return outcome->definition.id;
}

ScenarioId idOf(const FrontierPointer& frontier)
{
    return frontier->definition.id;
}

constexpr auto kById = [](const auto& a, const auto& b) { return idOf(a) < idOf(b); };

template <class T, class Id>
bool contains(const std::vector<T>& sorted, Id id)
{
    const auto found =
        std::lower_bound(sorted.begin(), sorted.end(), id, [](const T& e, Id wanted) { return idOf(e) < wanted; });
    return found != sorted.end() && idOf(*found) == id;
}

Error refused(const std::string& what, std::int64_t id, const std::string& why)
{
    return fail(ErrorCode::InvalidArgument, what + " " + std::to_string(id) + " " + why);
}

/// Sorts both lists by id and refuses id 0, an id that occurs twice, and erasing what is not there.
template <class T, class Id>
Result<void> prepare(const std::vector<T>& present, std::vector<T>& upserts, std::vector<Id>& erases,
                     const std::string& what)
{
    std::sort(upserts.begin(), upserts.end(), kById);
    std::sort(erases.begin(), erases.end());
    for (std::size_t i = 0; i < upserts.size(); ++i) {
        const Id id = idOf(upserts[i]);
        if (id.value() <= 0)
            return refused(what, id.value(), "cannot be stored: ids start at 1");
        if (i > 0 && idOf(upserts[i - 1]) == id)
            return refused(what, id.value(), "is given twice");
        if (std::binary_search(erases.begin(), erases.end(), id))
            return refused(what, id.value(), "is both stored and erased");
    }
    for (std::size_t i = 0; i < erases.size(); ++i) {
        if (i > 0 && erases[i - 1] == erases[i])
            return refused(what, erases[i].value(), "is erased twice");
        if (!contains(present, erases[i]))
            return refused(what, erases[i].value(), "cannot be erased: there is none");
    }
    return ok();
}

/// What one list of a change takes out and puts in, for the inverse.
template <class T, class Id>
struct Undo
{
    std::vector<T> upserts;
    std::vector<Id> erases;
};

/// Both lists are prepared. A change that only replaces works in place; any other is one merge, O(present + change).
template <class T, class Id>
Undo<T, Id> replace(std::vector<T>& present, std::vector<T> upserts, const std::vector<Id>& erases)
{
    Undo<T, Id> undo;
    if (upserts.empty() && erases.empty())
        return undo;
    const bool onlyReplaces =
        erases.empty() && std::ranges::all_of(upserts, [&](const T& u) { return contains(present, idOf(u)); });
    if (onlyReplaces) {
        for (T& element : upserts)
            std::swap(*std::lower_bound(present.begin(), present.end(), element, kById), element);
        undo.upserts = std::move(upserts);
        return undo;
    }
    std::vector<T> merged;
    merged.reserve(present.size() + upserts.size());
    auto next = upserts.begin();
    const auto insertBelow = [&](const T& limit) {
        for (; next != upserts.end() && kById(*next, limit); ++next) {
            undo.erases.push_back(idOf(*next));
            merged.push_back(std::move(*next));
        }
    };
    for (T& old : present) {
        insertBelow(old);
        const Id id = idOf(old);
        if (std::binary_search(erases.begin(), erases.end(), id)) {
            undo.upserts.push_back(std::move(old));
        } else if (next != upserts.end() && idOf(*next) == id) {
            merged.push_back(std::move(*next++));
            undo.upserts.push_back(std::move(old));
        } else {
            merged.push_back(std::move(old));
        }
    }
    for (; next != upserts.end(); ++next) {
        undo.erases.push_back(idOf(*next));
        merged.push_back(std::move(*next));
    }
    present = std::move(merged);
    return undo;
}

template <class T>
void exchange(T& present, std::optional<T>& change, std::optional<T>& inverse)
{
    if (change)
        inverse = std::exchange(present, std::move(*change));
}

template <class T>
void exchange(std::shared_ptr<const T>& present, std::shared_ptr<const T>& change, std::shared_ptr<const T>& inverse)
{
    if (change)
        inverse = std::exchange(present, std::move(change));
}

Result<void> prepare(const Study& study, StudyChange& change)
{
    for (const OutcomePointer& outcome : change.upsertOutcomes)
        if (!outcome)
            return fail(ErrorCode::InvalidArgument, "an outcome is missing");
    for (const FrontierPointer& frontier : change.upsertFrontiers)
        if (!frontier)
            return fail(ErrorCode::InvalidArgument, "a frontier is missing");
    OASIS_CHECK(prepare(study.sites, change.upsertSites, change.eraseSites, "site"));
    OASIS_CHECK(prepare(study.supplies, change.upsertSupplies, change.eraseSupplies, "supply point"));
    OASIS_CHECK(prepare(study.accessPoints, change.upsertAccessPoints, change.eraseAccessPoints, "access point"));
    for (const AccessPoint& point : change.upsertAccessPoints)
        OASIS_CHECK(checkAccessPoint(point));
    OASIS_CHECK(prepare(study.definitions, change.upsertDefinitions, change.eraseDefinitions, "scenario"));
    OASIS_CHECK(prepare(study.outcomes, change.upsertOutcomes, change.eraseOutcomes, "outcome of scenario"));
    OASIS_CHECK(prepare(study.frontiers, change.upsertFrontiers, change.eraseFrontiers, "frontier of scenario"));
    if (change.dropReceipts > study.receipts.size())
        return fail(ErrorCode::InvalidArgument, "there are fewer receipts than the change drops");
    return ok();
}

} // namespace

bool StudyChange::replacesBigParts() const
{
    return territory || streets || infrastructure || elevation || catalogue;
}

bool StudyChange::isEmpty() const
{
    return upsertSites.empty() && eraseSites.empty() && upsertSupplies.empty() && eraseSupplies.empty() &&
           upsertAccessPoints.empty() && eraseAccessPoints.empty() && upsertDefinitions.empty() &&
           eraseDefinitions.empty() && upsertOutcomes.empty() && eraseOutcomes.empty() && upsertFrontiers.empty() &&
           eraseFrontiers.empty() && appendReceipts.empty() && dropReceipts == 0 && !info && !layers && !towers &&
           !replacesBigParts();
}

Result<StudyChange> apply(Study& study, StudyChange change)
{
    OASIS_CHECK(prepare(study, change));
    StudyChange inverse;

    auto sites = replace(study.sites, std::move(change.upsertSites), change.eraseSites);
    inverse.upsertSites = std::move(sites.upserts);
    inverse.eraseSites = std::move(sites.erases);
    auto supplies = replace(study.supplies, std::move(change.upsertSupplies), change.eraseSupplies);
    inverse.upsertSupplies = std::move(supplies.upserts);
    inverse.eraseSupplies = std::move(supplies.erases);
    auto points = replace(study.accessPoints, std::move(change.upsertAccessPoints), change.eraseAccessPoints);
    inverse.upsertAccessPoints = std::move(points.upserts);
    inverse.eraseAccessPoints = std::move(points.erases);
    auto definitions = replace(study.definitions, std::move(change.upsertDefinitions), change.eraseDefinitions);
    inverse.upsertDefinitions = std::move(definitions.upserts);
    inverse.eraseDefinitions = std::move(definitions.erases);
    auto outcomes = replace(study.outcomes, std::move(change.upsertOutcomes), change.eraseOutcomes);
    inverse.upsertOutcomes = std::move(outcomes.upserts);
    inverse.eraseOutcomes = std::move(outcomes.erases);
    auto frontiers = replace(study.frontiers, std::move(change.upsertFrontiers), change.eraseFrontiers);
    inverse.upsertFrontiers = std::move(frontiers.upserts);
    inverse.eraseFrontiers = std::move(frontiers.erases);

    const auto firstDropped = study.receipts.end() - static_cast<std::ptrdiff_t>(change.dropReceipts);
    inverse.appendReceipts.assign(std::make_move_iterator(firstDropped), std::make_move_iterator(study.receipts.end()));
    study.receipts.erase(firstDropped, study.receipts.end());
    inverse.dropReceipts = change.appendReceipts.size();
    std::ranges::move(change.appendReceipts, std::back_inserter(study.receipts));

    exchange(study.info, change.info, inverse.info);
    exchange(study.layers, change.layers, inverse.layers);
    exchange(study.towers, change.towers, inverse.towers);
    exchange(study.territory, change.territory, inverse.territory);
    exchange(study.streets, change.streets, inverse.streets);
    exchange(study.infrastructure, change.infrastructure, inverse.infrastructure);
    exchange(study.elevation, change.elevation, inverse.elevation);
    exchange(study.catalogue, change.catalogue, inverse.catalogue);
    return inverse;
}

} // namespace oasis
