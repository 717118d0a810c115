// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/study/study.h"
#include "core/study/study_change.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <vector>

namespace oasis::desktop {

/// What a change touched, so that views refresh only what they show.
struct ChangeSummary
{
    bool info = false;
    bool territory = false;
    bool streets = false;
    bool infrastructure = false;
    bool elevation = false;
    bool catalogue = false;
    bool sites = false;
    bool supplies = false;
    bool accessPoints = false;
    bool definitions = false;
    bool outcomes = false;
    bool frontiers = false;
    bool receipts = false;
    bool layers = false;
    /// True when results computed before may no longer answer the same question.
    [[nodiscard]] bool planningInputs() const
    {
        return territory || streets || infrastructure || catalogue || sites || supplies;
    }
};

/// The live document of the desktop: a study, its file and its history. The study changes only through execute(),
/// undo and redo, or is replaced whole by reset(). Outcomes are derived from the study: putOutcome() is not an undo
/// step; after an undo the owner plans again (a small cache makes that immediate).
class StudyDocument : public QObject
{
    Q_OBJECT

public:
    explicit StudyDocument(QObject* parent = nullptr);

    [[nodiscard]] const Study& study() const { return m_study; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool hasStudy() const { return m_hasStudy; }
    [[nodiscard]] bool isModified() const { return m_modified; }
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }
    /// Grows with every change of any kind; tells a late result from a current one.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    /// Applies the change and makes it an undo step. Consecutive changes with the same mergeKey (not empty) become one
    /// step. An error leaves the study untouched.
    Result<void> execute(StudyChange change, const QString& title, const QString& mergeKey = {});
    /// A computed outcome; replaces the one of the same definition.
    void putOutcome(std::shared_ptr<const Outcome> outcome);
    /// A computed curve; replaces the one of the same definition.
    void putFrontier(std::shared_ptr<const Frontier> frontier);
    /// An outcome computed before for the same input and definition, or nullptr.
    [[nodiscard]] std::shared_ptr<const Outcome> cachedOutcome(const std::string& inputHash,
                                                               const std::string& definitionHash) const;
    /// Another study altogether: history is cleared.
    void reset(Study study, const QString& path);
    void close();
    void setPath(const QString& path);
    /// After a save.
    void markSaved();

signals:
    void changed(const oasis::desktop::ChangeSummary& what);
    void wasReset();
    void modifiedChanged(bool modified);
    void pathChanged(const QString& path);
    /// Each applied change, for the journal.
    void applied(const oasis::StudyChange& change);

private:
    friend class EditCommand;
    /// Applies without touching the undo stack; the inverse, or an error.
    Result<StudyChange> applyNow(StudyChange change);
    void setModified(bool modified);

    Study m_study;
    QString m_path;
    QUndoStack m_undo;
    bool m_hasStudy = false;
    bool m_modified = false;
    quint64 m_revision = 0;
    std::vector<std::shared_ptr<const Outcome>> m_outcomeCache; ///< newest last
};

} // namespace oasis::desktop

Q_DECLARE_METATYPE(oasis::desktop::ChangeSummary)
