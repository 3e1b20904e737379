// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/retrycard.h"

#include "app/domain/networks.h"
#include "ui/kit/forms.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "ui/kit/flowlayout.h"
#include "views/composer/outcomelist.h"
#include "views/directions.h"

#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using Seen = services::PublishService::Seen;

namespace {

QWidget *buttonRow(const QList<QPushButton *> &buttons, QWidget *parent)
{
    auto *row = new ui::FlowRow(ui::space::X2, parent);
    for (QPushButton *button : buttons)
        row->add(button);
    return row;
}

} // namespace

bool RetryCard::isOffered(const TargetFacts &target, const QString &postStatus)
{
    const bool isOver = postStatus == u"partially_published" || postStatus == u"failed" || postStatus == u"publishing";
    // A post that failed everywhere is tried again as a whole, from the footer.
    if (target.status == u"failed" || target.status == u"cancelled")
        return isOver && postStatus != u"failed";
    return target.status == u"unconfirmed" && isOver;
}

RetryCard::RetryCard(ComposerController &controller, const TargetFacts &target, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_target(target.id)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(leadingMargins(24 + ui::space::X3, ui::space::X1, 0, ui::space::X2));
    column->setSpacing(ui::space::X2);
    if (target.status == u"unconfirmed")
        addQuestion(target.platform);
    else
        addTryAgain();
    setEnabled(m_controller.canRetry());
}

void RetryCard::addTryAgain()
{
    auto *again = ui::iconButton(u"refresh-cw"_s, tr("Try again on this account"), this);
    connect(again, &QPushButton::clicked, this, [this] { tell(Seen::NotLooked); });
    layout()->addWidget(again);
    layout()->setAlignment(again, Qt::AlignLeading);
}

void RetryCard::addQuestion(const QString &platform)
{
    auto *question = new QLabel(tr("Look at the account: is the post there?"), this);
    question->setWordWrap(true);
    layout()->addWidget(question);
    m_link = new QLineEdit(this);
    m_link->setPlaceholderText(u"https://"_s);
    m_link->setLayoutDirection(Qt::LeftToRight);
    m_linkRow = new ui::FormRow(tr("Link of the published post"), m_link, tr("May stay empty"), this);
    layout()->addWidget(m_linkRow);
    auto *there = ui::iconButton(u"circle-check"_s, tr("It is there"), this);
    auto *notThere = ui::iconButton(u"send"_s, tr("It is not there: send it"), this);
    auto *look = ui::iconButton(u"search"_s, tr("Let Campanile look again"), this);
    connect(there, &QPushButton::clicked, this, [this] { tell(Seen::There); });
    connect(notThere, &QPushButton::clicked, this, [this] { tell(Seen::NotThere); });
    connect(look, &QPushButton::clicked, this, [this] { tell(Seen::NotLooked); });
    QList<QPushButton *> buttons{there, notThere, look};
    const auto known = domain::platformFromKey(platform);
    if (const QUrl page = known ? domain::NetworkCatalogue::builtIn().network(*known).accountPage : QUrl(); page.isValid()) {
        auto *open = ui::iconButton(u"external-link"_s, tr("Open %1").arg(networkName(platform)), this);
        connect(open, &QPushButton::clicked, this, [page] { QDesktopServices::openUrl(page); });
        buttons.prepend(open);
    }
    layout()->addWidget(buttonRow(buttons, this));
}

void RetryCard::tell(Seen seen)
{
    const QString link = m_link && seen == Seen::There ? m_link->text().trimmed() : QString();
    if (!link.isEmpty() && webLink(link).isEmpty()) {
        m_linkRow->setError(tr("This is no web address. Copy it from the browser, or leave the field empty."));
        return;
    }
    if (m_linkRow)
        m_linkRow->setError({});
    m_controller.retryTarget(m_target, seen, link);
}

} // namespace campanile::views::composer

#include "moc_retrycard.cpp"
