// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/outcomelist.h"

#include "ui/kit/chips.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/byhandcard.h"
#include "views/composer/composertexts.h"
#include "views/composer/sidelists.h"
#include "views/composer/retrycard.h"
#include "views/directions.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

QUrl webLink(const QString &permalink)
{
    const QUrl link(permalink, QUrl::StrictMode);
    return link.isValid() && (link.scheme() == u"https" || link.scheme() == u"http") ? link : QUrl();
}

OutcomeList::OutcomeList(ComposerController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::X3);
    setAccessibleName(tr("What happened on each account"));
    hide();
}

QList<OutcomeList::Row> OutcomeList::rows() const
{
    const PostFacts &facts = m_controller.facts();
    if (!facts.isLocked() && facts.status != u"failed")
        return {};
    QList<Row> list;
    for (const TargetFacts &target : facts.targets) {
        const QString name = target.name.isEmpty() ? target.handle : target.name;
        list.append({name, target.account, target.platform, target.status, targetReason(target, facts), webLink(target.permalink),
                     target.status == u"awaiting_person" ? target.id : RecordId(),
                     RetryCard::isOffered(target, facts.status) ? target.id : RecordId()});
    }
    return list;
}

void OutcomeList::prepareByHand()
{
    m_prepares = true;
    // Also when the same post is shown already.
    m_shown.clear();
}

void OutcomeList::refresh()
{
    const QList<Row> now = rows();
    setVisible(!now.isEmpty());
    if (now == m_shown && ui::tokens() == m_theme)
        return;
    m_shown = now;
    m_theme = ui::tokens();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Row &row : now)
        addRow(row);
}

void OutcomeList::addRow(const Row &row)
{
    auto *host = new QWidget(this);
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    auto *line = new QHBoxLayout;
    line->setSpacing(ui::space::X2);
    line->addWidget(accountAvatar(m_controller, row.account, row.name, row.platform, host));
    auto *name = new QLabel(row.name, host);
    name->setTextFormat(Qt::PlainText);
    name->setToolTip(networkName(row.platform));
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(name, 1);
    const ui::ChipLook look = targetLook(row.status);
    line->addWidget(new ui::Chip(look, host));
    if (!row.link.isEmpty()) {
        auto *open = new QToolButton(host);
        open->setIcon(ui::icon(u"external-link"_s, ui::ColorRole::Muted));
        open->setIconSize({ui::room(ui::metric::IconSmall), ui::room(ui::metric::IconSmall)});
        open->setToolTip(tr("Open on %1").arg(networkName(row.platform)));
        open->setAccessibleName(tr("Open the post of %1 on %2").arg(row.name, networkName(row.platform)));
        connect(open, &QToolButton::clicked, this, [link = row.link] { QDesktopServices::openUrl(link); });
        line->addWidget(open);
    }
    column->addLayout(line);
    if (!row.reason.isEmpty()) {
        auto *reason = new QLabel(row.reason, host);
        reason->setTextFormat(Qt::PlainText);
        reason->setWordWrap(true);
        reason->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
        reason->setForegroundRole(QPalette::PlaceholderText);
        reason->setAccessibleName(row.reason);
        reason->setContentsMargins(leadingMargins(24 + ui::space::X3, 0, 0, 0));
        column->addWidget(reason);
    }
    if (!row.byHand.isNull()) {
        auto *card = new ByHandCard(m_controller, row.byHand, host);
        column->addWidget(card);
        if (std::exchange(m_prepares, false))
            card->prepare();
    }
    const auto &targets = m_controller.facts().targets;
    if (const auto own = std::ranges::find(targets, row.retry, &TargetFacts::id); !row.retry.isNull() && own != targets.end())
        column->addWidget(new RetryCard(m_controller, *own, host));
    host->setAccessibleName(u"%1, %2: %3"_s.arg(row.name, networkName(row.platform), look.text));
    m_column->addWidget(host);
    host->show();
}

} // namespace campanile::views::composer

#include "moc_outcomelist.cpp"
