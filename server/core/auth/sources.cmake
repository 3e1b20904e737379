# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/authenticator.cpp
  ${CMAKE_CURRENT_LIST_DIR}/authenticator.h
  ${CMAKE_CURRENT_LIST_DIR}/controlbackup.cpp
  ${CMAKE_CURRENT_LIST_DIR}/controlbackup.h
  ${CMAKE_CURRENT_LIST_DIR}/controldb.h
  ${CMAKE_CURRENT_LIST_DIR}/controlschema.cpp
  ${CMAKE_CURRENT_LIST_DIR}/controlstore.cpp
  ${CMAKE_CURRENT_LIST_DIR}/controlstore.h
  ${CMAKE_CURRENT_LIST_DIR}/memberrecords.cpp
  ${CMAKE_CURRENT_LIST_DIR}/memberrecords.h
  ${CMAKE_CURRENT_LIST_DIR}/oauthserver.cpp
  ${CMAKE_CURRENT_LIST_DIR}/oauthserver.h
  ${CMAKE_CURRENT_LIST_DIR}/passwords.cpp
  ${CMAKE_CURRENT_LIST_DIR}/passwords.h
  ${CMAKE_CURRENT_LIST_DIR}/secrets.cpp
  ${CMAKE_CURRENT_LIST_DIR}/secrets.h
  ${CMAKE_CURRENT_LIST_DIR}/signin.cpp
  ${CMAKE_CURRENT_LIST_DIR}/signin.h
  ${CMAKE_CURRENT_LIST_DIR}/sqlitecontroldb.cpp
  ${CMAKE_CURRENT_LIST_DIR}/tokenstore.cpp
  ${CMAKE_CURRENT_LIST_DIR}/tokenstore.h)
list(APPEND SERVER_CORE_LIBS PkgConfig::libsodium SQLite::SQLite3)
