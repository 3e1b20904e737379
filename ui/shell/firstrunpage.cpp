// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firstrunpage.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/forms.h"
#include "ui/kit/plainscroll.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWelcomeMargin = space::X8;
constexpr int kChoiceWidth = 270;
constexpr int kChoiceHeight = 280; ///< of panes side by side, at least

class Pane final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawPane(&painter, rect(), tokens().color(ColorRole::Surface), tokens().color(ColorRole::Line),
                 metric::RadiusCard);
    }
};

class Picture final : public QWidget
{
public:
    Picture(QString name, QWidget *parent) : QWidget(parent), m_name(std::move(name)) { setFixedSize(room(40), room(40)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawPane(&painter, rect(), tokens().soft(Tone::Accent), {}, metric::RadiusCard);
        const int inset = width() / 4;
        drawIcon(&painter, rect().adjusted(inset, inset, -inset, -inset), m_name, tokens().ink(Tone::Accent));
    }

private:
    QString m_name;
};

} // namespace

QUrl serverUrlFrom(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty() || text.contains(u' '))
        return {};
    if (!text.contains(u"://"_s))
        text.prepend(u"https://"_s);
    const QUrl url(text, QUrl::StrictMode);
    const bool local = url.host() == u"localhost"_s || url.host() == u"127.0.0.1"_s || url.host() == u"::1"_s;
    const bool secure = url.scheme() == u"https"_s || (url.scheme() == u"http"_s && local);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && secure ? url : QUrl();
}

FirstRunPage::FirstRunPage(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Welcome"));
    // Large text in a small window is more than the window holds.
    auto *content = new QWidget;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QScrollArea *scroll = plainScroll(content, {}, this);
    scroll->setFocusPolicy(Qt::NoFocus);
    whole->addWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(kWelcomeMargin, kWelcomeMargin, kWelcomeMargin, kWelcomeMargin);
    column->setSpacing(space::X2);
    auto *title = new QLabel(tr("Welcome to Campanile"), content);
    title->setFont(fontOf(TypeRole::Display));
    auto *text = new QLabel(tr("Plan, publish and measure, online or not. How do you want to start?"), content);
    for (QLabel *label : {title, text}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    auto *choices = new QWidget(content);
    m_choices = new QBoxLayout(QBoxLayout::LeftToRight, choices);
    m_choices->setContentsMargins(0, 0, 0, 0);
    m_choices->setSpacing(space::X4);
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(u"team.example.org"_s);
    m_server = new FormRow(tr("Server address"), field, {}, this);
    m_choices->addWidget(choice(u"sparkles"_s, tr("Try the demo"),
                          tr("A coffee roaster with accounts, posts and a year of history. Nothing leaves this "
                             "computer."), nullptr, tr("Open the demo"), true, [this] { Q_EMIT demoChosen(); }));
    m_choices->addWidget(choice(u"user"_s, tr("Start alone"),
                          tr("A workspace of your own on this computer. Nothing leaves it but what you publish."), nullptr,
                          tr("Create my workspace"), false, [this] { Q_EMIT aloneChosen(); }));
    m_choices->addWidget(choice(u"users"_s, tr("Join a team"), tr("Your team runs a Campanile server."), m_server,
                          tr("Continue to sign in"), false, [this] { join(); }));
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(space::X6);
    column->addWidget(choices, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(field, &QLineEdit::returnPressed, this, &FirstRunPage::join);
    // The field was made before the buttons, and would have the first focus.
    const auto buttons = findChildren<QPushButton *>();
    setTabOrder(buttons.at(buttons.size() - 2), field);
    setTabOrder(field, buttons.last());
}

QWidget *FirstRunPage::choice(const QString &icon, const QString &title, const QString &text, QWidget *extra,
                              const QString &button, bool primary, const std::function<void()> &chosen)
{
    auto *pane = new Pane(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(space::X4, space::X4, space::X4, space::X4);
    column->setSpacing(space::X2);
    auto *heading = new QLabel(title, pane);
    heading->setFont(fontOf(TypeRole::Title));
    auto *body = new QLabel(text, pane);
    body->setWordWrap(true);
    QPushButton *go = primary ? primaryButton(button, pane) : new QPushButton(button, pane);
    column->addWidget(new Picture(icon, pane));
    column->addSpacing(space::X1);
    column->addWidget(heading);
    column->addWidget(body);
    column->addStretch(1);
    if (extra)
        column->addWidget(extra);
    column->addWidget(go);
    connect(go, &QPushButton::clicked, this, chosen);
    return pane;
}

/** Side by side where each has room for its words and its button, else one below the other. */
void FirstRunPage::arrange()
{
    const int inside = width() - 2 * kWelcomeMargin;
    int least = kChoiceWidth;
    for (int i = 0; i < m_choices->count(); ++i)
        least = std::max(least, m_choices->itemAt(i)->widget()->layout()->minimumSize().width());
    const int between = (m_choices->count() - 1) * m_choices->spacing();
    const bool isBeside = inside >= m_choices->count() * least + between;
    m_choices->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int share = isBeside ? (inside - between) / m_choices->count() : inside;
    for (int i = 0; i < m_choices->count(); ++i) {
        QWidget *pane = m_choices->itemAt(i)->widget();
        const int wide = std::clamp(share, least, std::max(least, room(kChoiceWidth)));
        pane->setFixedWidth(wide);
        pane->setMinimumHeight(std::max(isBeside ? kChoiceHeight : 0, pane->layout()->totalHeightForWidth(wide)));
    }
}

void FirstRunPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FirstRunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void FirstRunPage::join()
{
    const QUrl url = serverUrlFrom(static_cast<QLineEdit *>(m_server->field())->text());
    m_server->setError(url.isValid() ? QString() : tr("Enter an address such as team.example.org"));
    arrange();
    if (url.isValid())
        Q_EMIT joinChosen(url);
}

void FirstRunPage::setJoinError(const Error &error)
{
    const auto around = qScopeGuard([this] { arrange(); });
    if (error.isNull())
        return m_server->setError({});
    // Nobody has anything here yet that could be safe or lost.
    const ErrorWords words = wordsFor(error);
    m_server->setError(error.kind == ErrorKind::NotFound                                   ? tr("Something answers there, but no Campanile server.")
                       : error.code == u"net.certificate" || error.code == u"net.tls" ? words.happened + u' ' + words.todo
                                                                                           : words.happened);
}

void FirstRunPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().color(ColorRole::Canvas));
}

} // namespace campanile::ui

#include "moc_firstrunpage.cpp"
