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

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent), m_label(new QLabel), m_actions(new QHBoxLayout)
{
    setObjectName(QStringLiteral("noticeBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(m_label, 1);
    row->addLayout(m_actions);
    auto* close = new QToolButton;
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    m_fade.setSingleShot(true);
    m_fade.setInterval(kNoticeMs);
    connect(&m_fade, &QTimer::timeout, this, &NoticeBar::dismiss);
    hide();
}

void NoticeBar::present(const QString& sentence, const char* role)
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
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

void NoticeBar::showOffer(const QString& sentence, const std::vector<Action>& actions)
{
    m_fade.stop();
    present(sentence, "banner");
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
