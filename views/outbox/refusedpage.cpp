// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outbox/refusedpage.h"

#include "app/services/workspaceservice.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/card.h"
#include "ui/kit/forms.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/toasts.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/agowords.h"
#include "views/outbox/changewords.h"
#include "views/outbox/outboxpanel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCardsAtOnce = 50;

QLabel *wrapped(const QString &text, ui::TypeRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setFont(ui::fontOf(role));
    return label;
}

} // namespace

RefusedPage::RefusedPage(const PanelDeps &deps, const models::RejectedModel &model, QWidget *parent)
    : QScrollArea(parent), m_deps(deps), m_model(model), m_shown(kCardsAtOnce)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(ui::space::PanelPadding, ui::space::PanelPadding, ui::space::PanelPadding, ui::space::PanelPadding);
    m_column->setSpacing(ui::space::X2);
    m_column->addStretch(1);
    setWidget(body);
    setAccessibleName(tr("Refused changes"));
}

void RefusedPage::refresh()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto &rows = m_model.rows();
    for (qsizetype i = 0; i < std::min<qsizetype>(rows.size(), m_shown); ++i)
        m_column->addWidget(makeCard(rows.at(i)));
    if (rows.size() > m_shown) {
        auto *more = new QPushButton(tr("Show %n more", nullptr, int(rows.size()) - m_shown), widget());
        connect(more, &QPushButton::clicked, this, [this] {
            m_shown += kCardsAtOnce;
            refresh();
        });
        m_column->addWidget(more);
    }
    m_column->addStretch(1);
}

QWidget *RefusedPage::makeCard(const models::RejectedRow &row)
{
    const ReadingWays ways = readingWaysOf(m_deps);
    const qint64 now = m_deps.clock.nowMs();
    auto *card = new ui::Card(widget());
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    column->setSpacing(ui::space::X2);
    const QString title = changeWords({row.edit.label, row.edit.ops, row.subject}, ways, now);
    card->setAccessibleName(title);
    auto *head = new QHBoxLayout;
    head->addWidget(wrapped(title, ui::TypeRole::Strong, card), 1);
    auto *time = new QLabel(agoWords(row.edit.at, now, {ways.locale, ways.zone}), card);
    time->setFont(ui::fontOf(ui::TypeRole::Caption));
    head->addWidget(time, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(wrapped(refusalWords(row.edit), ui::TypeRole::Body, card));
    const QString text = writtenText(row.edit.ops);
    if (!text.isEmpty()) {
        QLabel *kept = wrapped(text, ui::TypeRole::Body, card);
        kept->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        kept->setContentsMargins(ui::space::X3, 0, 0, 0);
        kept->setAccessibleName(tr("What you wrote"));
        column->addWidget(kept);
    }
    auto *buttons = new QHBoxLayout;
    const RecordId mutation = row.edit.mutation;
    auto *again = ui::primaryButton(tr("Apply again"), card);
    again->setToolTip(tr("Make the same change once more, on top of what is there now"));
    again->setEnabled(m_deps.context.canEdit());
    if (!m_deps.context.canEdit())
        again->setToolTip(m_deps.context.whyNot(Permission::EditPosts));
    connect(again, &QPushButton::clicked, this, [this, mutation] { retry(mutation); });
    buttons->addStretch(1);
    auto *discardButton = new QPushButton(tr("Discard"), card);
    connect(discardButton, &QPushButton::clicked, this, [this, mutation] { discard(mutation); });
    buttons->addWidget(discardButton);
    if (!text.isEmpty()) {
        auto *copy = new QPushButton(tr("Copy text"), card);
        connect(copy, &QPushButton::clicked, this, [this, text] {
            QApplication::clipboard()->setText(text);
            if (m_deps.toasts)
                m_deps.toasts->show(tr("Text copied"));
        });
        buttons->addWidget(copy);
    }
    buttons->addWidget(again);
    column->addLayout(buttons);
    return card;
}

void RefusedPage::retry(const RecordId &mutation)
{
    m_deps.workspace.retryRejected(mutation, this, [this](const Result<store::Saved> &saved) {
        if (!saved)
            tellError(saved.error());
        else if (m_deps.toasts)
            m_deps.toasts->show(tr("Change made again; it waits to be sent"));
    });
}

void RefusedPage::discard(const RecordId &mutation)
{
    ui::Decision decision;
    decision.title = tr("Discard this change");
    decision.text = tr("The server never had it, so it cannot be brought back.");
    decision.doIt = tr("Discard change");
    decision.keep = tr("Keep");
    ui::askDecision(this, decision, [this, mutation](bool doIt) {
        if (!doIt)
            return;
        m_deps.workspace.discardRejected(mutation, this, [this](const Result<void> &done) {
            if (!done)
                tellError(done.error());
        });
    });
}

void RefusedPage::tellError(const Error &error)
{
    if (m_deps.toasts)
        m_deps.toasts->show(ui::wordsFor(error).toText(), {}, ui::Tone::Danger);
}

} // namespace campanile::views

#include "moc_refusedpage.cpp"
