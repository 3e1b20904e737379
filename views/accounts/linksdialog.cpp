// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/linksdialog.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/plainscroll.h"
#include "ui/shell/dialogs.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/accounts/accountwords.h"
#include "views/accounts/detailparts.h"
#include "views/agowords.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeZone>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::Tone;
using ui::TypeRole;

namespace {

constexpr QSize kLinksSize(620, 640);
constexpr int kRecipientMost = 200; ///< as the schema says of ConnectLink
constexpr int kLinkNoteMost = 2000;
constexpr int kHours[] = {1, 24, 72, 168};
constexpr int kColumns = 3;
constexpr qint64 kLinkHourMs = 3'600'000;

ui::ChipLook linkLook(const models::ConnectLinkRow &link, qint64 nowMs)
{
    if (link.usedAt != 0)
        return {QCoreApplication::translate("campanile::views::LinksDialog", "Used"), u"circle-check"_s, Tone::Success};
    if (link.revokedAt != 0)
        return {QCoreApplication::translate("campanile::views::LinksDialog", "Taken back"), u"circle-x"_s, Tone::Neutral};
    if (link.expiresAt <= nowMs)
        return {QCoreApplication::translate("campanile::views::LinksDialog", "Expired"), u"clock"_s, Tone::Neutral};
    return {QCoreApplication::translate("campanile::views::LinksDialog", "Open"), u"link"_s, Tone::Accent};
}

} // namespace

LinksDialog::LinksDialog(const PanelDeps &deps, QWidget *parent) : QDialog(parent), m_deps(deps), m_links(models::makeConnectLinksModel(deps.store))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Connect by link"));
    ui::resizeForText(this, kLinksSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::GroupGap);
    column->addWidget(plainLabel(tr("Connect by link"), TypeRole::Title, false, this));
    column->addWidget(plainLabel(tr("Send a link to somebody who owns an account but has no login here. They see who asks and for what, sign in on the "
                                    "network's own page, and the account appears in this workspace. A link works once."), TypeRole::Body, true, this));
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, ui::space::X2, 0);
    inner->setSpacing(ui::space::GroupGap);
    m_error = new Section({}, content);
    m_error->setTone(Tone::Danger);
    m_error->hide();
    m_made = new Section({}, content);
    m_made->setTone(Tone::Success);
    m_made->hide();
    m_list = new Section(tr("Links so far"), content);
    inner->addWidget(makeForm());
    inner->addWidget(m_error);
    inner->addWidget(m_made);
    inner->addWidget(m_list);
    inner->addStretch(1);
    column->addWidget(ui::plainScroll(content, {}, this), 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignTrailing);
    m_links->onLoaded([this] { fill(); });
    connect(&deps.context, &WorkspaceContext::changed, this, &LinksDialog::refreshRights);
    refreshRights();
    fill();
    m_recipient->setFocus();
}

QWidget *LinksDialog::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    m_recipient = new QLineEdit;
    m_recipient->setMaxLength(kRecipientMost);
    m_recipientRow = new ui::FormRow(tr("For whom"), m_recipient, tr("Shown in the list below, so that you know the link again"), form);
    m_note = new QLineEdit;
    m_note->setMaxLength(kLinkNoteMost);
    m_hours = new QComboBox;
    for (const int hours : kHours)
        m_hours->addItem(lengthWords(hours * kLinkHourMs), hours);
    m_hours->setCurrentIndex(2);
    m_make = ui::primaryButton(tr("Make link"), form);
    connect(m_make, &QPushButton::clicked, this, &LinksDialog::make);
    column->addWidget(m_recipientRow);
    column->addWidget(new ui::FormRow(tr("Message"), m_note, tr("They read it on the page; it may stay empty"), form));
    column->addWidget(new ui::FormRow(tr("Networks"), makeNetworks(), tr("None ticked means any that can be connected"), form));
    column->addWidget(new ui::FormRow(tr("Works for"), m_hours, {}, form));
    column->addWidget(m_make, 0, Qt::AlignLeading);
    return form;
}

QWidget *LinksDialog::makeNetworks()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(ui::space::X1);
    QStringList platforms;
    for (const domain::Platform platform : domain::allPlatforms())
        platforms.append(domain::platformKey(platform));
    std::sort(platforms.begin(), platforms.end(), [](const QString &a, const QString &b) { return networkLabel(a).localeAwareCompare(networkLabel(b)) < 0; });
    for (const QString &platform : std::as_const(platforms)) {
        auto *check = new QCheckBox(networkLabel(platform), box);
        const int place = int(m_networks.size());
        grid->addWidget(check, place / kColumns, place % kColumns);
        m_networks.append({platform, check});
    }
    return box;
}

void LinksDialog::refreshRights()
{
    QString why = m_deps.context.whyNot(Permission::ManageAccounts);
    if (why.isEmpty() && !m_deps.context.isOnline())
        why = tr("There is no connection to the server. Links can be made when it is back.");
    m_make->setEnabled(why.isEmpty());
    m_make->setToolTip(why);
}

void LinksDialog::make()
{
    const QString recipient = m_recipient->text().trimmed();
    m_recipientRow->setError(recipient.isEmpty() ? tr("Say for whom the link is") : QString());
    if (recipient.isEmpty())
        return m_recipient->setFocus();
    QStringList platforms;
    for (const auto &[platform, check] : std::as_const(m_networks)) {
        if (check->isChecked())
            platforms.append(platform);
    }
    m_make->setEnabled(false);
    m_error->hide();
    m_deps.accountsService->makeLink(recipient, m_note->text().trimmed(), platforms, m_hours->currentData().toInt(), this,
                                     [this, recipient](const Result<services::ConnectLinkMade> &made) {
                                         refreshRights();
                                         made ? showMade(*made, recipient) : showError(made.error());
                                     });
}

void LinksDialog::showError(const Error &error)
{
    m_made->hide();
    m_error->forget();
    if (QVBoxLayout *column = m_error->begin(error.code))
        column->addWidget(iconLine(u"circle-alert"_s, Tone::Danger, ui::wordsFor(error).toText()));
    m_error->show();
}

void LinksDialog::showMade(const services::ConnectLinkMade &made, const QString &recipient)
{
    const QString address = QString::fromLatin1(made.url.toEncoded());
    m_error->hide();
    m_made->forget();
    QVBoxLayout *column = m_made->begin(address);
    column->addWidget(iconLine(u"circle-check"_s, Tone::Success, tr("The link for %1 is ready. Copy it now: it is not kept here and cannot be shown again.").arg(ui::isolated(recipient))));
    auto *row = new QHBoxLayout;
    auto *field = new QLineEdit(address);
    field->setReadOnly(true);
    field->setAccessibleName(tr("Link"));
    field->setCursorPosition(0);
    auto *copy = new QPushButton(ui::icon(u"copy"_s), tr("Copy"));
    connect(copy, &QPushButton::clicked, copy, [address, copy] {
        QApplication::clipboard()->setText(address);
        copy->setText(tr("Copied"));
    });
    row->addWidget(field, 1);
    row->addWidget(copy);
    column->addLayout(row);
    m_made->show();
    m_recipient->clear();
    m_note->clear();
    copy->setFocus();
}

void LinksDialog::fill()
{
    QString signature = QString::number(m_deps.context.isOnline());
    for (const models::ConnectLinkRow &link : m_links->rows())
        signature += link.id.toString() + linkLook(link, m_deps.clock.nowMs()).text;
    QVBoxLayout *column = m_list->begin(signature);
    if (!column)
        return;
    column->setSpacing(ui::space::X3);
    for (const models::ConnectLinkRow &link : m_links->rows())
        column->addWidget(makeRow(link));
    if (m_links->rows().isEmpty())
        column->addWidget(plainLabel(tr("No link has been made yet."), TypeRole::Body, true));
}

QWidget *LinksDialog::makeRow(const models::ConnectLinkRow &link)
{
    const qint64 now = m_deps.clock.nowMs();
    const QTimeZone zone(m_deps.context.timezone().toLatin1());
    const MomentWays ways{QLocale(), zone.isValid() ? zone : QTimeZone::utc()};
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::X2);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(plainLabel(ui::isolated(link.recipient), TypeRole::Strong, false, row));
    QStringList names;
    for (const QString &platform : link.platforms)
        names.append(networkLabel(platform));
    QStringList facts{names.isEmpty() ? tr("any network") : ui::joinedWords(names)};
    const bool isOpen = link.usedAt == 0 && link.revokedAt == 0 && link.expiresAt > now;
    if (isOpen)
        facts.append(tr("ends %1").arg(untilWords(link.expiresAt, now)));
    else if (link.usedAt != 0)
        facts.append(tr("%n accounts, %1", nullptr, link.connected).arg(agoWords(link.usedAt, now, ways)));
    texts->addWidget(plainLabel(ui::joinedWords(facts), TypeRole::Caption, true, row));
    line->addLayout(texts, 1);
    line->addWidget(new ui::Chip(linkLook(link, now), row), 0, Qt::AlignTop);
    if (isOpen) {
        auto *revoke = new QPushButton(tr("Take back"), row);
        revoke->setProperty("kind", u"link"_s);
        revoke->setAccessibleName(tr("Take back the link for %1").arg(link.recipient));
        connect(revoke, &QPushButton::clicked, this, [this, link] { askToRevoke(link); });
        line->addWidget(revoke, 0, Qt::AlignTop);
    }
    return row;
}

void LinksDialog::askToRevoke(const models::ConnectLinkRow &link)
{
    const ui::Decision decision{tr("Take back the link for %1?").arg(ui::isolated(link.recipient)),
                                tr("Whoever opens it then reads that it no longer works. Accounts that are connected stay connected."), tr("Take back"), tr("Keep"), true};
    ui::askDecision(this, decision, [this, id = link.id](bool doIt) {
        if (!doIt)
            return;
        m_deps.accountsService->revokeLink(id, this, [this](const Result<void> &done) {
            if (!done)
                showError(done.error());
        });
    });
}

} // namespace campanile::views

#include "moc_linksdialog.cpp"
