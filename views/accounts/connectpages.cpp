// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/connectpages.h"

#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/networkbadge.h"
#include "ui/kit/plainscroll.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/accounts/accountwords.h"
#include "views/accounts/connectinput.h"
#include "views/accounts/detailparts.h"
#include "views/accounts/networkwords.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStringListModel>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using domain::Platform;
using ui::ColorRole;
using ui::Tone;
using ui::TypeRole;

namespace {

constexpr int kTileBadge = 32;
constexpr int kTileLeast = 176;

} // namespace

NetworkTile::NetworkTile(Platform platform, QWidget *parent) : QAbstractButton(parent), m_platform(platform)
{
    setText(networkLabel(domain::platformKey(platform)));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(domain::platformKey(platform));
}

void NetworkTile::setState(const ui::ChipLook &state)
{
    m_state = state;
    setAccessibleName(ui::joinedWords({text(), state.text}));
    update();
}

QSize NetworkTile::sizeHint() const
{
    const int lines = QFontMetrics(ui::fontOf(TypeRole::Strong)).height() + QFontMetrics(ui::fontOf(TypeRole::Caption)).height();
    return {kTileLeast, std::max(ui::metric::RowTwoLine, lines + ui::space::X6)};
}

void NetworkTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Tokens &t = ui::tokens();
    const QColor ground = isDown() ? t.pressed() : underMouse() && isEnabled() ? t.hover() : t.color(ColorRole::Raised);
    ui::drawPane(&painter, rect(), ground, t.color(ColorRole::Line), ui::metric::RadiusCard);
    if (hasFocus()) {
        painter.setPen(QPen(t.color(ColorRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), ui::metric::RadiusCard, ui::metric::RadiusCard);
    }
    const bool mirrored = isRightToLeft();
    const auto place = [this, mirrored](int x, int y, int w, int h) { return QRect(mirrored ? width() - x - w : x, y, w, h); };
    ui::drawBadge(&painter, place(ui::space::X3, (height() - kTileBadge) / 2, kTileBadge, kTileBadge), ui::networkBadge(domain::platformKey(m_platform)), ground);
    const int x = ui::space::X3 + kTileBadge + ui::space::X3;
    const int textWidth = width() - x - ui::space::X2;
    const int strong = QFontMetrics(ui::fontOf(TypeRole::Strong)).height();
    const int caption = QFontMetrics(ui::fontOf(TypeRole::Caption)).height();
    const int top = (height() - strong - caption - 2) / 2;
    ui::drawLine(&painter, place(x, top, textWidth, strong), text(), ui::fontOf(TypeRole::Strong), t.color(ColorRole::Text));
    const QColor ink = m_state.tone == Tone::Neutral ? t.color(ColorRole::Muted) : t.ink(m_state.tone);
    const int side = caption - 2;
    if (!m_state.icon.isEmpty())
        ui::drawIcon(&painter, place(x, top + strong + 3, side, side), m_state.icon, ink);
    const int iconRoom = m_state.icon.isEmpty() ? 0 : side + ui::space::X1;
    ui::drawLine(&painter, place(x + iconRoom, top + strong + 2, textWidth - iconRoom, caption), m_state.text, ui::fontOf(TypeRole::Caption), ink);
}

NetworkPage::NetworkPage(ConnectController &controller, QWidget *parent) : QWidget(parent), m_controller(controller)
{
    auto *content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(2, 2, 2, 2);
    m_grid->setSpacing(ui::space::X2);
    for (const Platform platform : domain::allPlatforms()) {
        auto *tile = new NetworkTile(platform, content);
        connect(tile, &QAbstractButton::clicked, this, [this, platform] { m_controller.pick(platform); });
        tile->installEventFilter(this);
        m_tiles.append(tile);
    }
    std::sort(m_tiles.begin(), m_tiles.end(), [](const NetworkTile *a, const NetworkTile *b) { return a->text().localeAwareCompare(b->text()) < 0; });
    plainColumn(this)->addWidget(ui::plainScroll(content, {}, this));
    arrange();
    refresh();
}

void NetworkPage::refresh()
{
    const bool wasKnown = std::exchange(m_isKnown, m_controller.areNetworksKnown());
    for (NetworkTile *tile : std::as_const(m_tiles)) {
        if (m_controller.areNetworksKnown())
            tile->setState(setupLook(m_controller.setup(tile->platform())));
        else
            tile->setState({m_controller.error().isNull() ? tr("Asking the server") : QString(), {}, Tone::Neutral});
        tile->setEnabled(m_controller.areNetworksKnown());
    }
    // What cannot be pressed yet takes no focus.
    if (m_isKnown && !wasKnown && m_controller.step() == ConnectController::Step::Network)
        focusFirst();
}

void NetworkPage::focusFirst()
{
    m_tiles.first()->setFocus();
}

void NetworkPage::arrange()
{
    const int columns = std::clamp(width() / kTileLeast, 1, 3);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (NetworkTile *tile : std::as_const(m_tiles))
        m_grid->removeWidget(tile);
    for (int i = 0; i < m_tiles.size(); ++i)
        m_grid->addWidget(m_tiles.at(i), i / columns, i % columns);
    const int rows = int(m_tiles.size() + columns - 1) / columns;
    for (int row = 0; row <= m_tiles.size(); ++row)
        m_grid->setRowStretch(row, row == rows ? 1 : 0);
}

void NetworkPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool NetworkPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int ahead = isRightToLeft() ? -1 : 1;
    const int step = key == Qt::Key_Right ? ahead : key == Qt::Key_Left ? -ahead : key == Qt::Key_Down ? m_columns : key == Qt::Key_Up ? -m_columns : 0;
    auto *tile = qobject_cast<NetworkTile *>(watched);
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        tile->click();
        return true;
    }
    if (step == 0)
        return QWidget::eventFilter(watched, event);
    const qsizetype at = m_tiles.indexOf(tile) + step;
    if (at >= 0 && at < m_tiles.size())
        m_tiles.at(at)->setFocus(Qt::TabFocusReason);
    return true;
}

ConsentPage::ConsentPage(ConnectController &controller, const AccountHooks &hooks, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_hooks(hooks)
{
    plainColumn(this);
}

QString ConsentPage::verb() const
{
    if (m_usesPassword)
        return tr("Connect");
    return tr("Continue in the browser");
}

bool ConsentPage::canStart() const
{
    return m_controller.platform() && (m_controller.isReconnecting() || m_controller.setup(*m_controller.platform()).canConnect);
}

void ConsentPage::refresh()
{
    if (!m_controller.platform())
        return;
    const services::NetworkSetup setup = m_controller.setup(*m_controller.platform());
    const QString key = setup.platform + QString::number(canStart()) + m_controller.knownServer();
    if (m_body && key == m_shown)
        return;
    m_shown = key;
    m_usesPassword = false;
    m_server = m_password = nullptr;
    m_serverRow = m_passwordRow = nullptr;
    delete m_body;
    auto *content = new QWidget;
    auto *column = plainColumn(content, ui::space::X3);
    const domain::NetworkInfo &network = m_controller.network();
    if (!canStart()) {
        column->addWidget(iconLine(setupLook(setup).icon, Tone::Neutral, setupWhyNot(setup, network.label)));
        if (setup.missing != u"publicServer" && m_hooks.openSettings) {
            auto *settings = new QPushButton(tr("Open Settings, Networks"), content);
            connect(settings, &QPushButton::clicked, this, [this] { m_hooks.openSettings(u"networks"_s); });
            column->addWidget(settings, 0, Qt::AlignLeading);
        }
    } else {
        buildFields(column);
    }
    const auto heading = [column](const QString &text) { column->addWidget(plainLabel(text, TypeRole::Strong)); };
    heading(tr("%1 will ask whether Campanile may").arg(network.label));
    for (const Purpose &purpose : purposesOf(network)) {
        const QString words = purposeWords(purpose.code);
        if (words.isEmpty())
            continue;
        QWidget *line = iconLine(u"check"_s, Tone::Success, purpose.isRequired ? words : tr("%1 (may be left out)").arg(words));
        line->setToolTip(purpose.scopes.join(u'\n'));
        column->addWidget(line);
    }
    heading(tr("What you can rely on"));
    for (const QString &promise : promises())
        column->addWidget(iconLine(u"shield-check"_s, Tone::Accent, promise));
    QStringList limits;
    for (const QString &code : network.limitsNotes) {
        if (const QString words = limitWords(code); !words.isEmpty())
            limits.append(words);
    }
    if (!limits.isEmpty())
        heading(tr("What %1 does not let programs do").arg(network.label));
    for (const QString &limit : std::as_const(limits))
        column->addWidget(iconLine(u"info"_s, Tone::Neutral, limit, true));
    column->addStretch(1);
    m_body = ui::plainScroll(content, {}, this);
    layout()->addWidget(m_body);
    Q_EMIT verbChanged();
}

void ConsentPage::buildFields(QVBoxLayout *column)
{
    const Platform platform = *m_controller.platform();
    if (!needsServer(platform))
        return;
    m_server = new QLineEdit;
    m_server->setText(m_controller.knownServer());
    const bool isMastodon = platform == Platform::Mastodon;
    m_server->setPlaceholderText(isMastodon ? u"mastodon.social"_s : u"name.bsky.social"_s);
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_suggestions = new QStringListModel(serverSuggestions(platform, {}), m_server);
    auto *completer = new QCompleter(m_suggestions, m_server);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_server->setCompleter(completer);
    connect(m_server, &QLineEdit::textEdited, this, &ConsentPage::complete);
    m_serverRow = new ui::FormRow(isMastodon ? tr("Server of the account") : tr("Name of the account"), m_server,
                                  isMastodon ? tr("The part after the second @ of your address") : tr("As it stands in your profile, or your own domain"));
    column->addWidget(m_serverRow);
    if (isMastodon)
        return;
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordRow = new ui::FormRow(tr("App password"), m_password,
                                    tr("Make one in Bluesky under Settings, App passwords. It is used once to sign in and kept nowhere."));
    m_passwordRow->hide();
    m_passwordToggle = new QPushButton(tr("Use an app password instead of the browser"));
    m_passwordToggle->setProperty("kind", u"link"_s);
    connect(m_passwordToggle, &QPushButton::clicked, this, [this] { setUsesPassword(!m_usesPassword); });
    column->addWidget(m_passwordRow);
    column->addWidget(m_passwordToggle, 0, Qt::AlignLeading);
}

void ConsentPage::setUsesPassword(bool uses)
{
    m_usesPassword = uses;
    m_passwordRow->setVisible(uses);
    m_passwordToggle->setText(uses ? tr("Sign in with the browser instead") : tr("Use an app password instead of the browser"));
    (uses && !m_server->text().isEmpty() ? m_password : m_server)->setFocus();
    Q_EMIT verbChanged();
}

void ConsentPage::complete(const QString &text)
{
    m_suggestions->setStringList(serverSuggestions(*m_controller.platform(), text));
    m_serverRow->setError({});
}

void ConsentPage::focusFirst()
{
    if (m_server)
        m_server->setFocus();
}

void ConsentPage::start()
{
    if (!canStart() || m_controller.isBusy())
        return;
    const ServerInput input = readServer(*m_controller.platform(), m_server ? m_server->text() : QString());
    if (m_serverRow)
        m_serverRow->setError(input.problem);
    if (!input.problem.isEmpty())
        return m_server->setFocus();
    if (!m_usesPassword)
        return m_controller.start(input.value);
    const QString password = m_password->text().trimmed();
    m_passwordRow->setError(password.isEmpty() ? tr("Enter the app password.") : QString());
    if (password.isEmpty())
        return m_password->setFocus();
    m_password->clear();
    m_controller.startWithPassword(input.value, password);
}

BrowserPage::BrowserPage(ConnectController &controller, QWidget *parent) : QWidget(parent), m_controller(controller)
{
    auto *column = plainColumn(this, ui::space::X3);
    column->addStretch(2);
    column->addWidget(new IconMark(u"external-link"_s, Tone::Accent, this, ui::metric::IconEmpty), 0, Qt::AlignHCenter);
    m_title = plainLabel({}, TypeRole::Title, false, this);
    m_text = plainLabel({}, TypeRole::Body, false, this);
    m_left = plainLabel({}, TypeRole::Body, true, this);
    for (QLabel *label : {m_title, m_text, m_left}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(ui::space::X2);
    m_open = new QPushButton(ui::icon(u"external-link"_s), tr("Open again"), this);
    m_copy = new QPushButton(ui::icon(u"copy"_s), tr("Copy link"), this);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_controller.openBrowser())
            m_text->setText(tr("No browser could be opened. Copy the link and open it in a browser on this computer."));
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(QString::fromLatin1(m_controller.flow().browserUrl.toEncoded()));
        m_copy->setText(tr("Copied"));
    });
    connect(&controller, &ConnectController::ticked, this, &BrowserPage::refresh);
}

void BrowserPage::refresh()
{
    if (!m_controller.platform())
        return;
    const QString network = m_controller.network().label;
    const bool isFinishing = m_controller.isFinishing();
    m_title->setText(isFinishing ? tr("Almost done") : tr("Continue in the browser"));
    m_text->setText(isFinishing ? tr("%1 said yes. Campanile is fetching the account.").arg(network)
                                : tr("Sign in on the page of %1 and allow Campanile there. This window goes on by itself.").arg(network));
    const int seconds = int(m_controller.millisecondsLeft() / 1000);
    const QString clock = u"%1:%2"_s.arg(QLocale().toString(seconds / 60), QLocale().toString(seconds % 60).rightJustified(2, QLocale().zeroDigit().at(0)));
    m_left->setText(seconds > 0 && !isFinishing ? tr("Time left: %1").arg(ui::isolated(clock)) : QString());
    m_open->setVisible(!isFinishing);
    m_copy->setVisible(!isFinishing);
    if (m_controller.step() != ConnectController::Step::Browser)
        m_copy->setText(tr("Copy link"));
}

} // namespace campanile::views

#include "moc_connectpages.cpp"
