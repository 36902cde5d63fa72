### An address that the office has changed, and that the client is asked to confirm.

confirm-title = Confirme su nuevo correo electrónico
confirm-lead = { $company } ha cambiado su correo electrónico por { $email }. Confírmelo con el código que hemos enviado allí. Hasta entonces no podrá elegir por su cuenta otra contraseña si olvida la suya.
confirm-banner = { $company } ha cambiado su correo electrónico. Confirme el nuevo con el código que hemos enviado allí.
confirm-link = Introducir el código
done-email = Gracias, su correo electrónico está confirmado.
