// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/study_document.h"

#include "app/desktop/document/edit_command.h"

#include <algorithm>

namespace oasis::desktop {

namespace {

constexpr std::size_t kCachedOutcomes = 32;

ChangeSummary summaryOf(const StudyChange& change)
{
    ChangeSummary what;
    what.info = change.info.has_value();
    what.territory = change.territory != nullptr;
    what.streets = change.streets != nullptr;
    what.infrastructure = change.infrastructure != nullptr;
    what.elevation = change.elevation != nullptr;
    what.catalogue = change.catalogue != nullptr;
    what.sites = !change.upsertSites.empty() || !change.eraseSites.empty();
    what.supplies = !change.upsertSupplies.empty() || !change.eraseSupplies.empty() || change.towers.has_value();
    what.accessPoints = !change.upsertAccessPoints.empty() || !change.eraseAccessPoints.empty();
    what.definitions = !change.upsertDefinitions.empty() || !change.eraseDefinitions.empty();
    what.outcomes = !change.upsertOutcomes.empty() || !change.eraseOutcomes.empty();
    what.frontiers = !change.upsertFrontiers.empty() || !change.eraseFrontiers.empty();
    what.receipts = !change.appendReceipts.empty() || change.dropReceipts > 0;
    what.layers = change.layers.has_value();
    return what;
}

} // namespace

StudyDocument::StudyDocument(QObject* parent) : QObject(parent) {}

Result<void> StudyDocument::execute(StudyChange change, const QString& title, const QString& mergeKey)
{
    OASIS_TRY(auto inverse, applyNow(std::move(change)));
    m_undo.push(new EditCommand(*this, std::move(inverse), title, mergeKey));
    return ok();
}

Result<StudyChange> StudyDocument::applyNow(StudyChange change)
{
    const ChangeSummary what = summaryOf(change);
    const StudyChange forJournal = change;
    OASIS_TRY(auto inverse, apply(m_study, std::move(change)));
    ++m_revision;
    setModified(true);
    emit applied(forJournal);
    emit changed(what);
    return inverse;
}

void StudyDocument::putOutcome(std::shared_ptr<const Outcome> outcome)
{
    m_outcomeCache.push_back(outcome);
    if (m_outcomeCache.size() > kCachedOutcomes)
        m_outcomeCache.erase(m_outcomeCache.begin());
    StudyChange change;
    change.upsertOutcomes.push_back(std::move(outcome));
    // Cannot fail: upserting an outcome has no precondition that a run does not meet.
    static_cast<void>(applyNow(std::move(change)).has_value());
}

void StudyDocument::putFrontier(std::shared_ptr<const Frontier> frontier)
{
    StudyChange change;
    change.upsertFrontiers.push_back(std::move(frontier));
    static_cast<void>(applyNow(std::move(change)).has_value()); // cannot fail, as above
}

std::shared_ptr<const Outcome> StudyDocument::cachedOutcome(const std::string& inputHash,
                                                            const std::string& definitionHash) const
{
    const auto found = std::find_if(m_outcomeCache.rbegin(), m_outcomeCache.rend(), [&](const auto& outcome) {
        return outcome->inputHash == inputHash && outcome->definitionHash == definitionHash &&
               outcome->generation == kPlanGeneration;
    });
    return found == m_outcomeCache.rend() ? nullptr : *found;
}

void StudyDocument::reset(Study study, const QString& path)
{
    m_undo.clear();
    m_outcomeCache.assign(study.outcomes.begin(), study.outcomes.end());
    m_study = std::move(study);
    m_hasStudy = true;
    ++m_revision;
    setPath(path);
    setModified(false);
    emit wasReset();
}

void StudyDocument::close()
{
    m_undo.clear();
    m_outcomeCache.clear();
    m_study = Study();
    m_hasStudy = false;
    ++m_revision;
    setPath({});
    setModified(false);
    emit wasReset();
}

void StudyDocument::setPath(const QString& path)
{
    if (m_path == path)
        return;
    m_path = path;
    emit pathChanged(path);
}

void StudyDocument::markSaved()
{
    m_undo.setClean();
    setModified(false);
}

void StudyDocument::setModified(bool modified)
{
    if (m_modified == modified)
        return;
    m_modified = modified;
    emit modifiedChanged(modified);
}

} // namespace oasis::desktop
