// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/members/invitedialog.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/members/memberparts.h"
#include "views/members/memberwords.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::TypeRole;

namespace {

constexpr int kInviteWidth = 520;
constexpr int kEmailMost = 254;
constexpr int kInviteDays[] = {1, 3, 7, 14, 30};

} // namespace

InviteDialog::InviteDialog(const PanelDeps &deps, const QString &ownRole, const models::InviteRow &earlier, QWidget *parent) : QDialog(parent), m_deps(deps)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = earlier.id.isNull() ? tr("Invite somebody") : tr("New link for %1").arg(ui::isolated(earlier.email));
    setWindowTitle(title);
    setMinimumWidth(ui::room(kInviteWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::GroupGap);
    column->addWidget(memberLabel(title, TypeRole::Title, false, this));
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeForm(ownRole, earlier));
    m_pages->addWidget(makeResult());
    column->addWidget(m_pages);
    if (m_email->isReadOnly())
        m_make->setFocus();
    else
        m_email->setFocus();
}

QWidget *InviteDialog::makeForm(const QString &ownRole, const models::InviteRow &earlier)
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    m_email = new QLineEdit(earlier.email);
    m_email->setMaxLength(kEmailMost);
    m_email->setReadOnly(!earlier.id.isNull());
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_emailRow = new ui::FormRow(tr("E-mail address"), m_email, tr("It becomes the name that the person signs in with"), form);
    m_role = new QComboBox;
    for (const QString &role : memberRoles()) {
        if (mayGiveRole(ownRole, role))
            m_role->addItem(roleName(role), role);
    }
    m_role->setCurrentIndex(m_role->findData(earlier.role.isEmpty() ? u"editor"_s : earlier.role));
    m_meaning = memberLabel({}, TypeRole::Caption, true, form);
    const auto explain = [this] { m_meaning->setText(roleMeaning(m_role->currentData().toString())); };
    connect(m_role, &QComboBox::currentIndexChanged, m_meaning, explain);
    explain();
    m_days = new QComboBox;
    for (const int days : kInviteDays)
        m_days->addItem(tr("%n days", nullptr, days), days);
    m_days->setCurrentIndex(2);
    m_error = memberLabel({}, TypeRole::Body, false, form);
    tintLabel(m_error, ui::Tone::Danger);
    m_error->hide();
    m_make = ui::primaryButton(tr("Make link"), form);
    m_make->setDefault(true);
    connect(m_make, &QPushButton::clicked, this, &InviteDialog::make);
    auto *cancel = new QPushButton(tr("Cancel"), form);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(m_emailRow);
    auto *role = new QVBoxLayout;
    role->setSpacing(0);
    role->addWidget(new ui::FormRow(tr("Role"), m_role, {}, form));
    role->addWidget(m_meaning);
    column->addLayout(role);
    column->addWidget(new ui::FormRow(tr("The link works for"), m_days, tr("Once, and only until then"), form));
    column->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_make);
    column->addLayout(buttons);
    return form;
}

QWidget *InviteDialog::makeResult()
{
    auto *result = new QWidget;
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    m_madeText = memberLabel({}, TypeRole::Body, false, result);
    column->addWidget(m_madeText);
    auto *row = new QHBoxLayout;
    m_link = new QLineEdit;
    m_link->setReadOnly(true);
    m_link->setLayoutDirection(Qt::LeftToRight);
    m_link->setAccessibleName(tr("Link"));
    m_copy = ui::primaryButton(tr("Copy link"), result);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &InviteDialog::copy);
    row->addWidget(m_link, 1);
    row->addWidget(m_copy);
    column->addLayout(row);
    column->addWidget(memberLabel(tr("Send it by a way that only this person reads. Whoever opens it first takes the place."), TypeRole::Caption, true, result));
    auto *buttons = new QHBoxLayout;
    m_mail = ui::iconButton(u"send"_s, tr("Open in mail program"), result);
    m_mail->setAutoDefault(false);
    connect(m_mail, &QPushButton::clicked, this, &InviteDialog::mail);
    auto *close = new QPushButton(tr("Done"), result);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(m_mail);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    column->addStretch(1);
    return result;
}

void InviteDialog::make()
{
    const QString email = m_email->text().trimmed();
    const bool looksRight = email.contains(u'@') && !email.startsWith(u'@') && !email.endsWith(u'@') && !email.contains(u' ');
    m_emailRow->setError(looksRight ? QString() : tr("Enter the e-mail address of the person"));
    if (!looksRight)
        return m_email->setFocus();
    m_make->setEnabled(false);
    m_error->hide();
    m_deps.members->invite(email, m_role->currentData().toString(), m_days->currentData().toInt(), this, [this](const Result<services::InviteMade> &made) {
        m_make->setEnabled(true);
        if (made)
            return showMade(*made);
        m_error->setText(ui::wordsFor(made.error()).toText());
        m_error->show();
    });
}

void InviteDialog::showMade(const services::InviteMade &made)
{
    m_url = made.url;
    m_madeText->setText(tr("The link for %1 is ready. Copy it now: it is not kept and cannot be shown again.").arg(ui::isolated(m_email->text().trimmed())));
    m_link->setText(QString::fromLatin1(made.url.toEncoded()));
    m_link->setCursorPosition(0);
    m_pages->setCurrentIndex(1);
    // The form, which is higher, needs no room any more.
    m_pages->widget(0)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    adjustSize();
    m_copy->setFocus();
}

void InviteDialog::copy()
{
    QApplication::clipboard()->setText(m_link->text());
    m_copy->setText(tr("Copied"));
}

void InviteDialog::mail()
{
    const bool opened = m_deps.accountHooks.openBrowser && m_deps.accountHooks.openBrowser(inviteMail(m_email->text().trimmed(), m_deps.context.name(), m_url));
    if (!opened)
        m_mail->setToolTip(tr("No mail program could be opened. Copy the link instead."));
    m_mail->setEnabled(opened);
}

} // namespace campanile::views

#include "moc_invitedialog.cpp"
