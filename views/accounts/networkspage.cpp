// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/networkspage.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/networkbadge.h"
#include "ui/kit/plainscroll.h"
#include "ui/shell/dialogs.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/accounts/accountwords.h"
#include "views/accounts/detailparts.h"
#include "views/accounts/networkwords.h"
#include "views/agowords.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeZone>
#include <QToolButton>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using services::NetworkSetup;
using ui::ColorRole;
using ui::Tone;
using ui::TypeRole;

namespace {

constexpr int kBadge = 24;
constexpr int kIdMost = 1000;

MomentWays waysOf(const PanelDeps &deps)
{
    const QTimeZone zone(deps.context.timezone().toLatin1());
    return {QLocale(), zone.isValid() ? zone : QTimeZone::utc()};
}

} // namespace

/** The line that opens and closes a network. */
class NetworkSetupRow::Head final : public QAbstractButton
{
public:
    Head(QString platform, QWidget *parent) : QAbstractButton(parent), m_platform(std::move(platform))
    {
        setText(networkLabel(m_platform));
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setState(const ui::ChipLook &state)
    {
        m_state = state;
        setAccessibleName(ui::joinedWords({text(), state.text}));
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {ui::metric::PanelMinimum, ui::metric::RowNormal + ui::space::X2}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        painter.setRenderHint(QPainter::Antialiasing);
        const ui::Tokens &t = ui::tokens();
        const bool mirrored = isRightToLeft();
        const auto place = [this, mirrored](int x, int w, int h) { return QRect(mirrored ? width() - x - w : x, (height() - h) / 2, w, h); };
        const QColor ground = underMouse() ? t.hover() : t.color(ColorRole::Surface);
        ui::drawPane(&painter, rect(), ground, {}, ui::metric::RadiusControl);
        if (hasFocus()) {
            painter.setPen(QPen(t.color(ColorRole::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), ui::metric::RadiusControl, ui::metric::RadiusControl);
        }
        int x = ui::space::X2;
        ui::drawIcon(&painter, place(x, ui::metric::IconSmall, ui::metric::IconSmall), isChecked() ? u"chevron-down"_s : u"chevron-right"_s, t.color(ColorRole::Muted));
        x += ui::metric::IconSmall + ui::space::X2;
        ui::drawBadge(&painter, place(x, kBadge, kBadge), ui::networkBadge(m_platform), ground);
        x += kBadge + ui::space::X3;
        const int chip = m_state.text.isEmpty() ? 0 : std::min(ui::chipWidth(m_state, ui::fontOf(TypeRole::Caption)), width() / 2);
        const int end = width() - ui::space::X2 - chip;
        ui::drawLine(&painter, place(x, std::max(0, end - x - ui::space::X2), height()), text(), ui::fontOf(TypeRole::Strong), t.color(ColorRole::Text));
        if (chip > 0)
            ui::drawChip(&painter, place(end, chip, ui::metric::ChipHeight).topLeft(), m_state, chip);
    }

private:
    const QString m_platform;
    ui::ChipLook m_state;
};

NetworkSetupRow::NetworkSetupRow(domain::Platform platform, const PanelDeps &deps, QWidget *parent) : QWidget(parent), m_platform(platform), m_deps(deps)
{
    m_setup.platform = domain::platformKey(platform);
    setObjectName(m_setup.platform);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new Head(m_setup.platform, this);
    column->addWidget(m_head);
    connect(m_head, &QAbstractButton::toggled, this, [this](bool on) {
        setOpen(on);
        Q_EMIT openToggled(on);
    });
    connect(&deps.context, &WorkspaceContext::changed, this, &NetworkSetupRow::refreshRights);
}

QString NetworkSetupRow::whyNot() const
{
    if (const QString why = m_deps.context.whyNot(Permission::EditWorkspace); !why.isEmpty())
        return why;
    if (!m_deps.context.isOnline())
        return tr("There is no connection to the server. Networks can be set up when it is back.");
    return {};
}

void NetworkSetupRow::setSetup(const NetworkSetup &setup, bool isKnown)
{
    const bool wasSame = m_isKnown == isKnown && m_setup.redirectUris == setup.redirectUris && m_setup.missing == setup.missing
        && m_setup.webhookUrl == setup.webhookUrl && m_setup.webhookToken == setup.webhookToken;
    m_setup = setup;
    m_isKnown = isKnown;
    const bool needsApp = m_deps.context.networks().network(m_platform).auth.needsApp;
    if (!isKnown)
        m_head->setState({});
    else if (setup.canConnect && !needsApp)
        m_head->setState({tr("Ready, needs no app"), u"circle-check"_s, Tone::Success});
    else
        m_head->setState(setupLook(setup));
    if (m_body && !wasSame) {
        delete m_body;
        m_body = nullptr;
        if (m_isOpen)
            build();
    }
    refreshOutcome();
    refreshRights();
}

void NetworkSetupRow::setOpen(bool open)
{
    if (open == m_isOpen)
        return;
    m_isOpen = open;
    m_head->setChecked(open);
    if (open && !m_body)
        build();
    if (m_body)
        m_body->setVisible(open);
}

void NetworkSetupRow::build()
{
    m_id = m_secret = nullptr;
    m_idRow = m_secretRow = nullptr;
    m_save = m_check = m_remove = nullptr;
    m_outcome = nullptr;
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    const int indent = ui::space::X2 + ui::metric::IconSmall + ui::space::X2;
    // Margins are not mirrored by layouts.
    column->setContentsMargins(isRightToLeft() ? ui::space::X2 : indent, ui::space::X2, isRightToLeft() ? indent : ui::space::X2, ui::space::X4);
    column->setSpacing(ui::space::X3);
    const domain::NetworkInfo &network = m_deps.context.networks().network(m_platform);
    if (m_isKnown && m_setup.missing == u"publicServer")
        column->addWidget(iconLine(u"cloud"_s, Tone::Neutral, setupWhyNot(m_setup, network.label)));
    if (network.auth.needsApp)
        buildApp(column, network);
    else
        column->addWidget(iconLine(u"circle-check"_s, Tone::Success, tr("Nothing has to be set up: %1 lets Campanile introduce itself when an account is connected.").arg(network.label)));
    QStringList limits;
    for (const QString &code : network.limitsNotes) {
        if (const QString words = limitWords(code); !words.isEmpty())
            limits.append(words);
    }
    if (!limits.isEmpty())
        column->addWidget(plainLabel(tr("What %1 does not let programs do").arg(network.label), TypeRole::Strong));
    for (const QString &limit : std::as_const(limits))
        column->addWidget(iconLine(u"info"_s, Tone::Neutral, limit, true));
    layout()->addWidget(m_body);
    m_body->show();
    refreshOutcome();
    refreshRights();
}

void NetworkSetupRow::buildApp(QVBoxLayout *column, const domain::NetworkInfo &network)
{
    int number = 0;
    for (const QString &code : network.setupSteps) {
        if (const QString words = setupStepWords(code, network); !words.isEmpty()) {
            if (number == 0)
                column->addWidget(plainLabel(tr("Once for this workspace"), TypeRole::Strong));
            column->addWidget(stepLine(++number, words));
        }
    }
    if (network.setupPage.isValid() && !network.setupPage.isEmpty()) {
        auto *page = new QPushButton(ui::icon(u"external-link"_s), tr("Open the developer pages of %1").arg(network.label));
        connect(page, &QPushButton::clicked, this, [this, url = network.setupPage] {
            if (m_deps.accountHooks.openBrowser)
                m_deps.accountHooks.openBrowser(url);
        });
        column->addWidget(page, 0, Qt::AlignLeading);
    }
    buildAddresses(column);
    m_id = new QLineEdit(m_setup.clientId);
    m_id->setMaxLength(kIdMost);
    m_idRow = new ui::FormRow(tr("Id of the app"), m_id, tr("Some networks call it client id, app id or client key"));
    column->addWidget(m_idRow);
    if (network.auth.needsSecret) {
        m_secret = new QLineEdit;
        m_secret->setMaxLength(kIdMost);
        m_secret->setEchoMode(QLineEdit::Password);
        m_secretRow = new ui::FormRow(tr("Secret of the app"), m_secret, tr("Kept encrypted on the server; nobody can read it again, you neither"));
        column->addWidget(m_secretRow);
        connect(m_secret, &QLineEdit::textEdited, this, &NetworkSetupRow::refreshRights);
        connect(m_secret, &QLineEdit::returnPressed, this, &NetworkSetupRow::save);
    }
    connect(m_id, &QLineEdit::textEdited, this, &NetworkSetupRow::refreshRights);
    connect(m_id, &QLineEdit::returnPressed, this, &NetworkSetupRow::save);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(ui::space::X2);
    m_save = ui::primaryButton(tr("Save"));
    m_check = new QPushButton(tr("Check"));
    m_remove = new QPushButton(tr("Remove the app"));
    m_remove->setProperty("kind", u"link"_s);
    for (QPushButton *button : {m_save, m_check, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &NetworkSetupRow::save);
    connect(m_check, &QPushButton::clicked, this, &NetworkSetupRow::check);
    connect(m_remove, &QPushButton::clicked, this, &NetworkSetupRow::askToRemove);
    m_outcome = new Section({});
    column->addWidget(m_outcome);
}

void NetworkSetupRow::buildAddresses(QVBoxLayout *column)
{
    if (!m_setup.redirectUris.isEmpty())
        column->addWidget(plainLabel(tr("Return addresses to register"), TypeRole::Strong));
    for (const QString &uri : std::as_const(m_setup.redirectUris))
        addCopied(column, tr("Return address"), uri);
    if (m_setup.webhookUrl.isEmpty())
        return;
    column->addWidget(plainLabel(tr("Webhook, so that new messages arrive at once"), TypeRole::Strong));
    addCopied(column, tr("Webhook address"), m_setup.webhookUrl);
    if (m_setup.webhookToken.isEmpty())
        return;
    column->addWidget(plainLabel(tr("Verify token"), TypeRole::Caption, true));
    addCopied(column, tr("Verify token"), m_setup.webhookToken);
}

void NetworkSetupRow::addCopied(QVBoxLayout *column, const QString &name, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::space::X1);
    auto *field = new QLineEdit(text);
    field->setReadOnly(true);
    field->setLayoutDirection(Qt::LeftToRight);
    field->setAccessibleName(name);
    auto *copy = new QToolButton;
    copy->setIcon(ui::icon(u"copy"_s));
    copy->setToolTip(tr("Copy"));
    copy->setAccessibleName(tr("Copy %1").arg(text));
    connect(copy, &QToolButton::clicked, copy, [text, copy] {
        QApplication::clipboard()->setText(text);
        copy->setIcon(ui::icon(u"check"_s, Tone::Success));
        copy->setToolTip(tr("Copied"));
    });
    row->addWidget(field, 1);
    row->addWidget(copy);
    column->addLayout(row);
}

void NetworkSetupRow::refreshOutcome()
{
    if (!m_outcome)
        return;
    const bool isChecked = !m_setup.checkCode.isEmpty() && m_setup.checkedAtMs != 0;
    m_outcome->setVisible(isChecked || m_isBusy);
    const QString network = networkLabel(m_setup.platform);
    const QString when = agoWords(m_setup.checkedAtMs, m_deps.clock.nowMs(), waysOf(m_deps));
    QVBoxLayout *column = m_outcome->begin(m_isBusy ? u"busy"_s : m_setup.checkCode + when);
    if (!column)
        return;
    if (m_isBusy) {
        m_outcome->setTone(Tone::Neutral);
        return column->addWidget(iconLine(u"loader"_s, Tone::Accent, tr("Asking %1").arg(network)));
    }
    const bool isGood = m_setup.checkCode == u"ok";
    m_outcome->setTone(isGood ? Tone::Success : Tone::Danger);
    const QString words = isGood ? tr("%1 knows the app.").arg(network) : ui::wordsFor(makeError(ErrorKind::Invalid, m_setup.checkCode, {}, {network})).toText();
    column->addWidget(iconLine(isGood ? u"circle-check"_s : u"circle-alert"_s, isGood ? Tone::Success : Tone::Danger, words));
    if (!when.isEmpty())
        column->addWidget(plainLabel(tr("Checked: %1").arg(when), TypeRole::Caption, true));
}

void NetworkSetupRow::refreshRights()
{
    if (!m_save)
        return;
    const QString why = whyNot();
    const bool may = why.isEmpty() && !m_isBusy;
    const bool isChanged = m_id->text().trimmed() != m_setup.clientId || (m_secret && !m_secret->text().isEmpty());
    for (QLineEdit *field : {m_id, m_secret}) {
        if (!field)
            continue;
        field->setEnabled(may);
        field->setToolTip(why);
    }
    if (m_secret)
        m_secret->setPlaceholderText(m_setup.hasSecret ? tr("Kept. Enter a new one to replace it") : QString());
    m_save->setEnabled(may && isChanged);
    m_check->setEnabled(may && !isChanged && !m_setup.clientId.isEmpty());
    m_remove->setVisible(!m_setup.clientId.isEmpty());
    m_remove->setEnabled(may);
    for (QPushButton *button : {m_save, m_check, m_remove})
        button->setToolTip(why);
}

void NetworkSetupRow::save()
{
    const QString id = m_id->text().trimmed();
    const QString secret = m_secret ? m_secret->text().trimmed() : QString();
    m_idRow->setError(id.isEmpty() ? tr("Enter the id of the app") : QString());
    if (m_secretRow)
        m_secretRow->setError(secret.isEmpty() && !m_setup.hasSecret ? tr("Enter the secret of the app") : QString());
    if (id.isEmpty() || (m_secretRow && !m_secretRow->error().isEmpty()) || !whyNot().isEmpty() || m_isBusy)
        return;
    m_isBusy = true;
    refreshOutcome();
    refreshRights();
    if (m_secret)
        m_secret->clear();
    m_deps.accountsService->setApp(m_setup.platform, id, secret, this, [this](const Result<NetworkSetup> &setup) {
        take(setup);
        // What was entered is worth nothing until the network knows it, so it is asked at once.
        if (setup)
            check();
    });
}

void NetworkSetupRow::check()
{
    if (m_isBusy || !whyNot().isEmpty())
        return;
    m_isBusy = true;
    refreshOutcome();
    refreshRights();
    m_deps.accountsService->checkApp(m_setup.platform, this, [this](const Result<NetworkSetup> &setup) { take(setup); });
}

void NetworkSetupRow::askToRemove()
{
    const QString network = networkLabel(m_setup.platform);
    const ui::Decision decision{tr("Remove the app for %1?").arg(network),
                                tr("Its id and secret are deleted here. Accounts on %1 keep working until their permission has to be renewed; then they cannot be.").arg(network),
                                tr("Remove"), tr("Keep"), true};
    ui::askDecision(window(), decision, [this](bool doIt) {
        if (!doIt || m_isBusy)
            return;
        m_isBusy = true;
        refreshRights();
        m_deps.accountsService->removeApp(m_setup.platform, this, [this](const Result<NetworkSetup> &setup) { take(setup); });
    });
}

void NetworkSetupRow::take(const Result<NetworkSetup> &setup)
{
    m_isBusy = false;
    if (setup) {
        if (m_id && !m_id->hasFocus())
            m_id->setText(setup->clientId);
        m_idRow->setError({});
        setSetup(*setup, true);
        Q_EMIT setupChanged(*setup);
    } else {
        m_idRow->setError(ui::wordsFor(setup.error()).toText());
    }
    refreshOutcome();
    refreshRights();
}

NetworksPage::NetworksPage(const PanelDeps &deps, QWidget *parent) : QWidget(parent), m_deps(deps)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    column->addWidget(plainLabel(tr("Most networks want to know which program talks to them. For those, an app is registered once and entered here; after that everybody "
                                    "connects accounts with one click."), TypeRole::Body, true, this));
    m_state = new Section({}, this);
    column->addWidget(m_state);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(2, 2, ui::space::X2, 2);
    rows->setSpacing(ui::space::X1);
    for (const domain::Platform platform : domain::allPlatforms())
        m_rows.append(new NetworkSetupRow(platform, deps, content));
    std::sort(m_rows.begin(), m_rows.end(), [](const NetworkSetupRow *a, const NetworkSetupRow *b) {
        return networkLabel(domain::platformKey(a->platform())).localeAwareCompare(networkLabel(domain::platformKey(b->platform()))) < 0;
    });
    for (NetworkSetupRow *row : std::as_const(m_rows)) {
        rows->addWidget(row);
        connect(row, &NetworkSetupRow::openToggled, this, [this, row](bool open) {
            for (NetworkSetupRow *other : std::as_const(m_rows)) {
                if (open && other != row)
                    other->setOpen(false);
            }
        });
    }
    rows->addStretch(1);
    QScrollArea *scroll = ui::plainScroll(content, {}, this);
    scroll->setAccessibleName(tr("Networks"));
    column->addWidget(scroll, 1);
    connect(&deps.context, &WorkspaceContext::changed, this, [this] {
        if (!m_isKnown && m_deps.context.isOnline())
            load();
        showState();
    });
    load();
    showState();
}

void NetworksPage::load()
{
    if (!m_deps.accountsService)
        return;
    m_deps.accountsService->networks(this, [this](const Result<QList<NetworkSetup>> &setups) {
        m_error = setups ? Error() : setups.error();
        if (setups)
            take(*setups);
        showState();
    });
}

void NetworksPage::take(const QList<NetworkSetup> &setups)
{
    m_isKnown = true;
    for (NetworkSetupRow *row : std::as_const(m_rows)) {
        const QString key = domain::platformKey(row->platform());
        const auto found = std::find_if(setups.begin(), setups.end(), [&key](const NetworkSetup &s) { return s.platform == key; });
        if (found != setups.end())
            row->setSetup(*found, true);
    }
}

void NetworksPage::showState()
{
    QString words;
    if (!m_error.isNull() && !m_isKnown)
        words = ui::wordsFor(m_error).toText();
    else if (const QString why = m_deps.context.whyNot(Permission::EditWorkspace); !why.isEmpty())
        words = why;
    else if (!m_deps.context.isOnline())
        words = tr("There is no connection to the server. Networks can be set up when it is back.");
    m_state->setVisible(!words.isEmpty());
    QVBoxLayout *column = m_state->begin(words);
    if (!column || words.isEmpty())
        return;
    m_state->setTone(Tone::Warning);
    column->addWidget(iconLine(u"info"_s, Tone::Warning, words));
    if (!m_error.isNull()) {
        auto *again = new QPushButton(tr("Try again"));
        connect(again, &QPushButton::clicked, this, &NetworksPage::load);
        column->addWidget(again, 0, Qt::AlignLeading);
    }
}

ui::SettingsPage networksSettingsPage(const PanelDeps &deps)
{
    return {u"networks"_s, [] { return QCoreApplication::translate("campanile::views::NetworksPage", "Networks"); }, u"globe"_s, [&deps](QWidget *parent) -> QWidget * { return new NetworksPage(deps, parent); }};
}

} // namespace campanile::views

#include "moc_networkspage.cpp"
