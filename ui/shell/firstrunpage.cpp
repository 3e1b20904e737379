// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firstrunpage.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/forms.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

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
    Picture(QString name, QWidget *parent) : QWidget(parent), m_name(std::move(name)) { setFixedSize(40, 40); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawPane(&painter, rect(), tokens().soft(Tone::Accent), {}, metric::RadiusCard);
        drawIcon(&painter, rect().adjusted(10, 10, -10, -10), m_name, tokens().ink(Tone::Accent));
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::X8, space::X8, space::X8, space::X8);
    column->setSpacing(space::X2);
    auto *title = new QLabel(tr("Welcome to Campanile"), this);
    title->setFont(fontOf(TypeRole::Display));
    auto *text = new QLabel(tr("Plan, publish and measure, online or not. How do you want to start?"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::X4);
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(u"team.example.org"_s);
    m_server = new FormRow(tr("Server address"), field, {}, this);
    row->addStretch(1);
    row->addWidget(choice(u"sparkles"_s, tr("Try the demo"),
                          tr("A coffee roaster with accounts, posts and a year of history. Nothing leaves this "
                             "computer."), nullptr, tr("Open the demo"), true, [this] { Q_EMIT demoChosen(); }));
    row->addWidget(choice(u"user"_s, tr("Start alone"),
                          tr("A workspace of your own on this computer. Nothing leaves it but what you publish."), nullptr,
                          tr("Create my workspace"), false, [this] { Q_EMIT aloneChosen(); }));
    row->addWidget(choice(u"users"_s, tr("Join a team"), tr("Your team runs a Campanile server."), m_server,
                          tr("Continue to sign in"), false, [this] { join(); }));
    row->addStretch(1);
    column->addStretch(2);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(space::X6);
    column->addLayout(row);
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
    pane->setFixedWidth(270);
    pane->setMinimumHeight(280);
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

void FirstRunPage::join()
{
    const QUrl url = serverUrlFrom(static_cast<QLineEdit *>(m_server->field())->text());
    m_server->setError(url.isValid() ? QString() : tr("Enter an address such as team.example.org"));
    if (url.isValid())
        Q_EMIT joinChosen(url);
}

void FirstRunPage::setJoinError(const Error &error)
{
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
