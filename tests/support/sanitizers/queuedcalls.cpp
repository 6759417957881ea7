// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Qt hands work from thread to thread under locks of its own, in a library that the thread sanitizer does
// not see into; everything handed over would be reported as a race. The functions below are those of Qt
// that our code calls to hand something over or to wait for a thread. They stand before Qt's own in every
// program that is built with that sanitizer, tell it what comes before what, and call Qt's.
#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <functional>

namespace {

char everySignal = 0; // emitted before it is received
char everyWork = 0; // given to the pool before it is done there
char everyThread = 0; // what it did last, before somebody has waited for it

template <typename Function> Function *qtsOwn(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

/// A call that was wrapped up on one thread, is made on another, and thrown away on either.
class HandedOver : public QtPrivate::QSlotObjectBase
{
public:
    explicit HandedOver(QSlotObjectBase *wrapped)
        : QSlotObjectBase(&HandedOver::act)
        , m_wrapped(wrapped)
    {
        __tsan_release(this);
    }

private:
    static void act(int what, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *result)
    {
        auto *const self = static_cast<HandedOver *>(base);
        __tsan_acquire(self);
        switch (what) {
        case Call:
            __tsan_acquire(&everySignal);
            self->m_wrapped->call(receiver, arguments);
            __tsan_release(self);
            __tsan_release(&everyThread);
            break;
        case Compare:
            *result = self->m_wrapped->compare(arguments);
            break;
        default:
            self->m_wrapped->destroyIfLastRef();
            delete self;
        }
    }

    QSlotObjectBase *m_wrapped;
};

QtPrivate::QSlotObjectBase *handedOver(QtPrivate::QSlotObjectBase *call)
{
    return call ? new HandedOver(call) : nullptr;
}

} // namespace

#define LVS_INVOKE                                                                                           \
    _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv
#define LVS_CONNECT                                                                                          \
    _ZN7QObject11connectImplEPKS_PPvS1_S3_PN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPKiPK11QMetaObject
#define LVS_ACTIVATE _ZN11QMetaObject8activateEP7QObjectPKS_iPPv
#define LVS_WAIT _ZN7QThread4waitE14QDeadlineTimer
#define LVS_START _ZN11QThreadPool5startESt8functionIFvvEEi
#define LVS_DESTROY _ZN7QObjectD2Ev
#define LVS_NAME_OF(symbol) LVS_QUOTED(symbol)
#define LVS_QUOTED(symbol) #symbol

extern "C" {

bool LVS_INVOKE(QObject *object, QtPrivate::QSlotObjectBase *call, Qt::ConnectionType type, void *result)
{
    static auto *const own = qtsOwn<decltype(LVS_INVOKE)>(LVS_NAME_OF(LVS_INVOKE));
    return own(object, handedOver(call), type, result);
}

// A connection as it is in memory: a class that is returned through a hidden pointer (Itanium C++ ABI).
QMetaObject::Connection LVS_CONNECT(const QObject *sender, void **signal, const QObject *receiver,
                                    void **slot, QtPrivate::QSlotObjectBase *call, Qt::ConnectionType type,
                                    const int *types, const QMetaObject *meta)
{
    static auto *const own = qtsOwn<decltype(LVS_CONNECT)>(LVS_NAME_OF(LVS_CONNECT));
    return own(sender, signal, receiver, slot, handedOver(call), type, types, meta);
}

void LVS_ACTIVATE(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
{
    static auto *const own = qtsOwn<decltype(LVS_ACTIVATE)>(LVS_NAME_OF(LVS_ACTIVATE));
    __tsan_release(&everySignal);
    own(sender, meta, signal, arguments);
}

bool LVS_WAIT(QThread *thread, QDeadlineTimer deadline)
{
    static auto *const own = qtsOwn<decltype(LVS_WAIT)>(LVS_NAME_OF(LVS_WAIT));
    const bool ended = own(thread, deadline);
    __tsan_acquire(&everyThread);
    return ended;
}

void LVS_START(QThreadPool *pool, std::function<void()> work, int priority)
{
    static auto *const own = qtsOwn<decltype(LVS_START)>(LVS_NAME_OF(LVS_START));
    std::function<void()> wrapped = [work = std::move(work)]() mutable {
        __tsan_acquire(&everyWork);
        work();
        work = nullptr;
        __tsan_release(&everyThread);
    };
    __tsan_release(&everyWork); // after wrapping: the wrapper was written here, too
    own(pool, std::move(wrapped), priority);
}

void LVS_DESTROY(QObject *object)
{
    static auto *const own = qtsOwn<decltype(LVS_DESTROY)>(LVS_NAME_OF(LVS_DESTROY));
    __tsan_release(&everyThread);
    own(object);
}

} // extern "C"
