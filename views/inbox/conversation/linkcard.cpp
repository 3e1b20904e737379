// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/linkcard.h"

#include "ui/kit/forms.h"
#include "ui/kit/popover.h"
#include "ui/theme/icons.h"
#include "views/inbox/conversation/threadparts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

QWidget *linkButton(const ShownLink &link, std::function<void(const QUrl &)> open, QWidget *parent, bool isIconOnly)
{
    auto *button = new QToolButton(parent);
    button->setToolButtonStyle(isIconOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    if (isIconOnly)
        button->setToolTip(LinkCard::tr("Link to %1").arg(link.host));
    button->setIcon(link.isSuspicious ? ui::icon(u"triangle-alert"_s, ui::Tone::Warning) : ui::icon(u"external-link"_s, ui::ColorRole::Muted));
    button->setText(safeLine(link.host, 40).replace(u'&', u"&&"_s));
    button->setProperty("kind", u"word"_s);
    button->setAccessibleName(LinkCard::tr("Link to %1").arg(link.host));
    QObject::connect(button, &QToolButton::clicked, button, [button, link, open = std::move(open)] {
        auto *card = new LinkCard(link);
        auto *popover = new ui::Popover(card, button->window());
        QObject::connect(card, &LinkCard::openRequested, popover, [popover, open](const QUrl &url) {
            popover->close();
            open(url);
        });
        popover->openAt(button);
    });
    return button;
}

LinkCard::LinkCard(const ShownLink &link, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X4, ui::space::X4, ui::space::X4, ui::space::X4);
    column->setSpacing(ui::space::X2);
    QStringList lines{tr("This link leads to")};
    column->addWidget(plainText(lines.first(), ui::TypeRole::Caption, true));
    column->addWidget(plainText(link.asciiHost, ui::TypeRole::Strong));
    lines.append(link.asciiHost);
    if (link.isSuspicious) {
        const QString warning = link.asciiHost.contains(u"xn--"_s)
            ? tr("It is written as %1. Letters of other alphabets can look like a name you know.").arg(link.host)
            : tr("What stands before the @ in it is not where it leads.");
        column->addWidget(markedText(u"triangle-alert"_s, ui::Tone::Warning, warning));
        lines.append(warning);
    }
    const QString address = safeLine(link.url.toString(QUrl::FullyEncoded), 400);
    column->addWidget(plainText(address, ui::TypeRole::Caption, true));
    auto *row = new QHBoxLayout;
    auto *copy = new QPushButton(tr("Copy address"), this);
    auto *go = ui::primaryButton(tr("Open in browser"), this);
    row->addStretch();
    row->addWidget(copy);
    row->addWidget(go);
    column->addLayout(row);
    connect(copy, &QPushButton::clicked, this, [address = link.url.toString(QUrl::FullyEncoded)] { QGuiApplication::clipboard()->setText(address); });
    connect(go, &QPushButton::clicked, this, [this, url = link.url] { Q_EMIT openRequested(url); });
    setFixedWidth(360);
    m_spoken = lines.join(u' ');
    setAccessibleName(m_spoken);
}

} // namespace campanile::views
#include "moc_linkcard.cpp"
