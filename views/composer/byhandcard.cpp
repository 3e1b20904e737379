// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/byhandcard.h"

#include "app/domain/networks.h"
#include "ui/kit/forms.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "ui/kit/flowlayout.h"
#include "views/composer/outcomelist.h"
#include "views/directions.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

QUrl publishPage(const domain::NetworkCatalogue &networks, const TargetFacts &target)
{
    const auto platform = domain::platformFromKey(target.platform);
    if (!platform)
        return {};
    const domain::NetworkInfo &network = networks.network(*platform);
    if (const auto reminder = domain::reminderFor(network, target.accountKind, target.options); reminder && reminder->page.isValid())
        return reminder->page;
    for (const domain::ReminderKind &reminder : network.reminders) {
        if (reminder.page.isValid())
            return reminder.page;
    }
    return network.accountPage;
}

QString textToPublish(const ComposerController &controller, const TargetFacts &target)
{
    const PostText &text = controller.text(controller.isOwn(target.platform) ? target.platform : QString());
    QStringList parts{publishedBody(text.body, controller.facts().linkUrl, controller.facts().utm)};
    parts.append(text.parts);
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

ByHandCard::ByHandCard(ComposerController &controller, const RecordId &target, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_target(target), m_link(new QLineEdit(this)), m_said(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(leadingMargins(24 + ui::space::X3, ui::space::X1, 0, ui::space::X2));
    column->setSpacing(ui::space::X2);
    auto *buttons = new ui::FlowRow(ui::space::X2, this);
    const auto add = [&](const QString &icon, const QString &text, void (ByHandCard::*slot)()) {
        auto *button = ui::iconButton(icon, text, buttons);
        connect(button, &QPushButton::clicked, this, slot);
        buttons->add(button);
        return button;
    };
    add(u"copy"_s, tr("Copy the text"), &ByHandCard::copyText);
    if (!m_controller.facts().media.isEmpty())
        add(u"image"_s, tr("Copy the files"), &ByHandCard::copyFiles);
    const TargetFacts *own = facts();
    if (own && publishPage(m_controller.networks(), *own).isValid())
        add(u"external-link"_s, tr("Open %1").arg(networkName(own->platform)), &ByHandCard::openPage);
    column->addWidget(buttons);
    m_link->setPlaceholderText(u"https://"_s);
    m_link->setLayoutDirection(Qt::LeftToRight);
    m_linkRow = new ui::FormRow(tr("Link of the published post"), m_link, tr("May stay empty"), this);
    column->addWidget(m_linkRow);
    m_done = ui::primaryButton(tr("It is published"), this);
    connect(m_done, &QPushButton::clicked, this, &ByHandCard::finish);
    connect(m_link, &QLineEdit::returnPressed, this, &ByHandCard::finish);
    column->addWidget(m_done, 0, Qt::AlignLeading);
    m_said->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_said->setForegroundRole(QPalette::PlaceholderText);
    m_said->setWordWrap(true);
    m_said->hide();
    column->addWidget(m_said);
    const bool can = m_controller.mayEdit();
    m_link->setEnabled(can);
    m_done->setEnabled(can);
}

const TargetFacts *ByHandCard::facts() const
{
    const auto &targets = m_controller.facts().targets;
    const auto found = std::ranges::find(targets, m_target, &TargetFacts::id);
    return found == targets.end() ? nullptr : &*found;
}

QStringList ByHandCard::files() const
{
    QStringList paths;
    for (const MediaFacts &media : m_controller.facts().media) {
        if (const QString path = m_controller.mediaPath(media); !path.isEmpty())
            paths.append(path);
    }
    return paths;
}

void ByHandCard::say(const QString &text)
{
    m_said->setText(text);
    m_said->setAccessibleName(text);
    m_said->show();
}

void ByHandCard::prepare()
{
    const TargetFacts *own = facts();
    if (!own)
        return;
    const QStringList paths = files();
    auto *clip = new QMimeData;
    clip->setText(textToPublish(m_controller, *own));
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    if (!urls.isEmpty())
        clip->setUrls(urls);
    QGuiApplication::clipboard()->setMimeData(clip);
    say(urls.isEmpty() ? tr("The text is on the clipboard.") : tr("The text and %n file(s) are on the clipboard.", nullptr, int(urls.size())));
    if (publishPage(m_controller.networks(), *own).isValid())
        openPage();
}

void ByHandCard::copyText()
{
    const TargetFacts *own = facts();
    if (!own)
        return;
    QGuiApplication::clipboard()->setText(textToPublish(m_controller, *own));
    say(tr("The text is on the clipboard."));
}

void ByHandCard::copyFiles()
{
    const QStringList paths = files();
    if (paths.size() < m_controller.facts().media.size()) {
        say(tr("Not every file has been fetched from the server yet. Open the post again in a moment."));
        return;
    }
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    auto *clip = new QMimeData;
    clip->setUrls(urls);
    QGuiApplication::clipboard()->setMimeData(clip);
    say(tr("%n file(s) are on the clipboard.", nullptr, int(paths.size())));
}

void ByHandCard::openPage()
{
    const TargetFacts *own = facts();
    if (own && !QDesktopServices::openUrl(publishPage(m_controller.networks(), *own)))
        say(tr("No browser could be started. The page is %1").arg(publishPage(m_controller.networks(), *own).toDisplayString()));
}

void ByHandCard::finish()
{
    const QString link = m_link->text().trimmed();
    if (!link.isEmpty() && webLink(link).isEmpty()) {
        m_linkRow->setError(tr("This is no web address. Copy it from the browser, or leave the field empty."));
        return;
    }
    m_linkRow->setError({});
    m_controller.doneByHand(m_target, link);
}

} // namespace campanile::views::composer

#include "moc_byhandcard.cpp"
