// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/study_journal.h"

#include "app/text/convert.h"

#include "gis/store/journal.h"

#include <QtConcurrent>

#include <optional>

namespace oasis::desktop {

struct StudyJournal::Writer
{
    std::optional<gis::Journal> journal; ///< used by the pool's one thread only
};

namespace {

/// What of a change is kept: outcomes and curves are derived, big parts are not for journals.
StudyChange keptPart(StudyChange change)
{
    change.upsertOutcomes.clear();
    change.eraseOutcomes.clear();
    change.upsertFrontiers.clear();
    change.eraseFrontiers.clear();
    if (change.replacesBigParts()) { // a receipt without its layer would mislead
        change.appendReceipts.clear();
        change.dropReceipts = 0;
    }
    change.territory.reset();
    change.streets.reset();
    change.infrastructure.reset();
    change.elevation.reset();
    change.catalogue.reset();
    return change;
}

} // namespace

StudyJournal::StudyJournal(StudyDocument& document, QObject* parent)
    : QObject(parent), m_document(document), m_writer(std::make_shared<Writer>())
{
    m_pool.setMaxThreadCount(1);
    connect(&m_document, &StudyDocument::applied, this, &StudyJournal::keep);
}

StudyJournal::~StudyJournal()
{
    m_pool.waitForDone();
}

void StudyJournal::run(std::function<Result<void>(Writer&)> work)
{
    const auto future = QtConcurrent::run(&m_pool, [this, work = std::move(work), writer = m_writer] {
        auto done = work(*writer);
        if (done.has_value())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, error = done.error()] {
                if (!m_toldFailure)
                    emit failed(error);
                m_toldFailure = true;
            },
            Qt::QueuedConnection);
    });
    Q_UNUSED(future)
}

void StudyJournal::begin(const QString& file, std::vector<StudyChange> pending)
{
    m_file = file;
    m_pending = std::move(pending);
    m_held.clear();
    m_sinceSave.clear();
    m_saving = m_toldUnkept = m_toldFailure = false;
    run([path = text::toStdString(file)](Writer& writer) -> Result<void> {
        writer.journal.reset();
        OASIS_TRY(auto journal, gis::Journal::open(path));
        writer.journal.emplace(std::move(journal));
        return ok();
    });
    emit offerChanged();
}

void StudyJournal::end()
{
    const bool offered = !m_pending.empty();
    m_pending.clear();
    m_held.clear();
    if (m_file.isEmpty())
        return;
    m_file.clear();
    // What a crash left and nobody decided about stays for the next time.
    run([offered](Writer& writer) -> Result<void> {
        auto journal = std::move(writer.journal);
        writer.journal.reset();
        return journal && !offered ? journal->clear() : ok();
    });
    emit offerChanged();
}

void StudyJournal::keep(const StudyChange& change)
{
    if (m_file.isEmpty())
        return;
    if (change.replacesBigParts() && !m_toldUnkept) {
        m_toldUnkept = true;
        emit unkept();
    }
    StudyChange kept = keptPart(change);
    if (kept.isEmpty())
        return;
    if (m_saving)
        m_sinceSave.push_back(kept);
    if (m_pending.empty())
        write(kept);
    else
        m_held.push_back(std::move(kept));
}

void StudyJournal::write(const StudyChange& change)
{
    run([change](Writer& writer) -> Result<void> { return writer.journal ? writer.journal->append(change) : ok(); });
}

void StudyJournal::rewrite(const std::vector<StudyChange>& changes)
{
    run([](Writer& writer) -> Result<void> { return writer.journal ? writer.journal->clear() : ok(); });
    for (const StudyChange& change : changes)
        write(change);
}

void StudyJournal::recover()
{
    const std::vector<StudyChange> pending = m_pending; // still offered while they are made: they are held
    for (StudyChange change : pending) {
        for (const ScenarioId id : change.eraseDefinitions)
            if (findOutcome(m_document.study(), id))
                change.eraseOutcomes.push_back(id);
        for (const ScenarioId id : change.eraseDefinitions)
            if (findFrontier(m_document.study(), id))
                change.eraseFrontiers.push_back(id);
        auto done = m_document.execute(std::move(change), tr("Recover unsaved changes"), QStringLiteral("recover"));
        if (!done.has_value()) {
            emit failed(done.error());
            break;
        }
    }
    discard();
}

void StudyJournal::discard()
{
    if (m_pending.empty())
        return;
    m_pending.clear();
    rewrite(m_held);
    m_held.clear();
    emit offerChanged();
}

void StudyJournal::saveBegins()
{
    m_saving = true;
    m_sinceSave.clear();
}

void StudyJournal::saveEnded(bool saved, const QString& file)
{
    m_saving = false;
    const std::vector<StudyChange> since = std::move(m_sinceSave);
    m_sinceSave.clear();
    if (!saved)
        return;
    if (file != m_file) {
        end();
        begin(file, {});
    }
    m_toldUnkept = m_toldFailure = false;
    rewrite(since);
    m_held.clear();
}

} // namespace oasis::desktop
