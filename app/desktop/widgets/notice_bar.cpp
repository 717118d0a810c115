// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/notice_bar.h"

#include "app/desktop/theme/theme.h"
#include "app/desktop/widgets/ui.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace oasis::desktop {

namespace {

constexpr int kNoticeMs = 8000;

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_label(new QLabel), m_actions(new QHBoxLayout), m_close(new QToolButton)
{
    setObjectName(QStringLiteral("noticeBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(m_label, 1);
    row->addLayout(m_actions);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        if (m_closed)
            m_closed();
    });
    m_fade.setSingleShot(true);
    m_fade.setInterval(kNoticeMs);
    connect(&m_fade, &QTimer::timeout, this, &NoticeBar::dismiss);
    hide();
}

void NoticeBar::present(const QString& sentence, const char* role)
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->hide(); // it may be its own click that replaces it
        item->widget()->deleteLater();
        delete item;
    }
    m_closed = {};
    m_close->setVisible(true);
    m_label->setText(sentence);
    setProperty("role", QLatin1String(role));
    style()->unpolish(this);
    style()->polish(this);
    setVisible(true);
    raise();
    emit changed();
}

void NoticeBar::dismiss()
{
    hide();
    emit changed();
}

void NoticeBar::showOffer(const QString& sentence, const std::vector<Action>& actions, std::function<void()> closed)
{
    m_fade.stop();
    present(sentence, "banner");
    m_closed = std::move(closed);
    m_close->setVisible(static_cast<bool>(m_closed)); // else one of the actions must be chosen
    for (const auto& [text, action] : actions) {
        QPushButton* button = ui::button(text);
        connect(button, &QPushButton::clicked, this, [this, action = action] {
            dismiss();
            action();
        });
        m_actions->addWidget(button);
    }
    emit changed();
}

void NoticeBar::showProblem(const QString& sentence)
{
    m_fade.stop();
    present(sentence, "banner-bad");
}

void NoticeBar::showNotice(const QString& sentence)
{
    present(sentence, "banner");
    m_fade.start();
}

QString NoticeBar::sentence() const
{
    return m_label->text();
}

} // namespace oasis::desktop
