// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/connectdialog.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/theme/theme.h"
#include "views/accounts/connectpages.h"
#include "views/accounts/detailparts.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using Step = ConnectController::Step;

namespace {
constexpr int kMark = 32;
constexpr QSize kSize(620, 580);
constexpr QSize kLeast(400, 420);
}

ConnectDialog::ConnectDialog(const PanelDeps &deps, QWidget *parent) : QDialog(parent), m_deps(deps), m_controller(deps)
{
    build();
    m_controller.loadNetworks();
    refresh();
    m_networkPage->focusFirst();
}

ConnectDialog::ConnectDialog(const PanelDeps &deps, const models::AccountRow &account, QWidget *parent) : QDialog(parent), m_deps(deps), m_controller(deps)
{
    build();
    m_controller.reconnect(account);
    m_controller.loadNetworks();
    refresh();
    m_next->setFocus();
}

void ConnectDialog::build()
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(kLeast);
    ui::resizeForText(this, kSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::GroupGap);
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X3);
    m_mark = new QWidget(this);
    auto *markRow = new QHBoxLayout(m_mark);
    markRow->setContentsMargins(0, 0, 0, 0);
    m_title = plainLabel({}, ui::TypeRole::Title, false, this);
    m_title->setAlignment((m_title->alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
    m_step = plainLabel({}, ui::TypeRole::Caption, true, this);
    m_step->setWordWrap(false);
    head->addWidget(m_mark);
    head->addWidget(m_title, 1);
    head->addWidget(m_step, 0, Qt::AlignVCenter);
    column->addLayout(head);
    m_error = new Section({}, this);
    m_error->setTone(ui::Tone::Danger);
    column->addWidget(m_error);
    m_pages = new QStackedWidget(this);
    m_networkPage = new NetworkPage(m_controller);
    m_consentPage = new ConsentPage(m_controller, m_deps.accountHooks);
    m_browserPage = new BrowserPage(m_controller);
    m_channelsPage = new ChannelsPage(m_controller);
    m_donePage = new DonePage(m_controller, m_deps.accounts);
    for (QWidget *page : {static_cast<QWidget *>(m_networkPage), static_cast<QWidget *>(m_consentPage), static_cast<QWidget *>(m_browserPage),
                          static_cast<QWidget *>(m_channelsPage), static_cast<QWidget *>(m_donePage)})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(ui::space::X2);
    m_back = new QPushButton(this);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_next = ui::primaryButton({}, this);
    m_back->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_next->setDefault(true);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_next);
    column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { m_controller.step() == Step::Done ? m_controller.again() : m_controller.back(); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, &ConnectDialog::goOn);
    connect(&m_controller, &ConnectController::changed, this, &ConnectDialog::refresh);
    connect(m_consentPage, &ConsentPage::verbChanged, this, &ConnectDialog::refreshButtons);
    connect(m_channelsPage, &ChannelsPage::chosenChanged, this, &ConnectDialog::refreshButtons);
}

QString ConnectDialog::title() const
{
    const QString network = m_controller.platform() ? m_controller.network().label : QString();
    switch (m_controller.step()) {
    case Step::Network:
        return tr("Which network?");
    case Step::Consent:
    case Step::Browser:
        return m_controller.isReconnecting() ? tr("Connect %1 again").arg(ui::isolated(m_controller.accountName())) : tr("Connect %1").arg(network);
    case Step::Channels:
        return tr("Which accounts on %1?").arg(network);
    case Step::Done:
        break;
    }
    return network;
}

QString ConnectDialog::stepWords() const
{
    const int first = m_controller.isReconnecting() ? 1 : 0;
    const int steps = 4 - first;
    const int step = std::min(int(m_controller.step()), 3) + 1 - first;
    return m_controller.step() == Step::Done ? QString() : tr("Step %1 of %2").arg(QLocale().toString(step), QLocale().toString(steps));
}

void ConnectDialog::refresh()
{
    const Step step = m_controller.step();
    setWindowTitle(m_controller.isReconnecting() ? tr("Connect again") : tr("Connect an account"));
    m_title->setText(title());
    m_step->setText(stepWords());
    const QString platform = m_controller.platform() && step != Step::Network ? domain::platformKey(*m_controller.platform()) : QString();
    if (m_mark->objectName() != platform) {
        m_mark->setObjectName(platform);
        clearLayout(m_mark->layout());
        if (!platform.isEmpty())
            m_mark->layout()->addWidget(new NetworkMark(platform, kMark, m_mark));
    }
    m_mark->setVisible(!platform.isEmpty());
    const Error &error = m_controller.error();
    m_error->setVisible(!error.isNull());
    if (!error.isNull()) {
        const QString words = ui::wordsFor(error).toText();
        if (QVBoxLayout *body = m_error->begin(words))
            body->addWidget(iconLine(u"circle-alert"_s, ui::Tone::Danger, words));
        m_error->setAccessibleName(words);
    }
    m_networkPage->refresh();
    m_consentPage->refresh();
    m_browserPage->refresh();
    if (step == Step::Channels)
        m_channelsPage->refresh();
    m_donePage->refresh();
    m_pages->setCurrentIndex(int(step));
    if (std::exchange(m_shown, step) != step) {
        if (step == Step::Network)
            m_networkPage->focusFirst();
        else if (step == Step::Consent)
            m_consentPage->focusFirst();
        else if (step == Step::Done)
            m_next->setFocus();
    }
    refreshButtons();
}

void ConnectDialog::refreshButtons()
{
    const Step step = m_controller.step();
    const bool isBusy = m_controller.isBusy();
    const bool hasFailedToAsk = step == Step::Network && !m_controller.error().isNull();
    m_back->setText(step == Step::Done ? tr("Connect another") : tr("Back"));
    m_back->setVisible(step == Step::Done ? !m_controller.isReconnecting()
                                          : step != Step::Network && !(step == Step::Consent && m_controller.isReconnecting()));
    m_cancel->setVisible(step != Step::Done);
    m_next->setVisible(step == Step::Consent ? m_consentPage->canStart() : step == Step::Channels || step == Step::Done || hasFailedToAsk);
    m_next->setEnabled(!isBusy);
    switch (step) {
    case Step::Network:
        m_next->setText(tr("Try again"));
        break;
    case Step::Consent:
        m_next->setText(isBusy ? tr("Asking %1").arg(m_controller.network().label) : m_consentPage->verb());
        break;
    case Step::Browser:
        break;
    case Step::Channels: {
        const int count = int(m_channelsPage->chosen().size());
        m_next->setText(count == 0 ? tr("Connect") : tr("Connect %n accounts", nullptr, count));
        m_next->setEnabled(!isBusy && count > 0);
        break;
    }
    case Step::Done:
        m_next->setText(tr("Done"));
        break;
    }
}

void ConnectDialog::goOn()
{
    switch (m_controller.step()) {
    case Step::Network:
        m_controller.loadNetworks();
        break;
    case Step::Consent:
        m_consentPage->start();
        break;
    case Step::Browser:
        break;
    case Step::Channels:
        m_controller.choose(m_channelsPage->chosen());
        break;
    case Step::Done:
        accept();
        break;
    }
}

} // namespace campanile::views

#include "moc_connectdialog.cpp"
